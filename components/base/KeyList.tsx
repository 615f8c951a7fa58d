import { text } from '../../messages/catalogue.ts';
import { KEYS } from '../labels/keyboard-keys.ts';
import styles from './KeyList.module.css';

/** Every keyboard key and what it does. */
export function KeyList() {
  return (
    <dl className={styles.keys}>
      {KEYS.map(({ keys, does }) => (
        <div key={does} className={styles.line}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{text(does)}</dd>
        </div>
      ))}
    </dl>
  );
}
