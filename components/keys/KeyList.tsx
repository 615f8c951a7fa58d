import { text } from '../../messages/catalogue.ts';
import styles from './KeyList.module.css';
import { useKeyMap } from './key-map.ts';
import { KEY_GROUPS, keysOfRow } from './key-rows.ts';

/** Every keyboard key and what it does. Actions to which the reader gave no key are left out. */
export function KeyList() {
  const map = useKeyMap();
  return (
    <div className={styles.groups}>
      {KEY_GROUPS.map(({ title, rows }) => (
        <section key={title} className={styles.group}>
          <h3 className={styles.title}>{text(title)}</h3>
          <dl className={styles.keys}>
            {rows.map((row) => {
              const keys = keysOfRow(row, map);
              if (keys.length === 0) return null;
              return (
                <div key={row.does} className={styles.line}>
                  <dt>
                    {keys.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{text(row.does)}</dd>
                </div>
              );
            })}
          </dl>
        </section>
      ))}
    </div>
  );
}
