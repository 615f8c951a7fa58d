import { text } from '../../messages/catalogue.ts';
import { READING_LIST } from '../../papers/reading-list.ts';
import { Button } from '../base/Button.tsx';
import type { MarkForMany } from './mark-selected.ts';
import styles from './SelectionPanel.module.css';
import { useFirstFocus } from './use-first-focus.ts';

/** The reading lists, each to put the selected papers on or to take them off. */
export function ListChoice({ onChoose }: { onChoose: (mark: MarkForMany) => void }) {
  const first = useFirstFocus<HTMLButtonElement>();
  const lists = [{ id: READING_LIST, name: text('reading_list') }];
  return (
    <ul className={styles.lists}>
      {lists.map(({ id, name }, index) => (
        <li key={id} className={styles.list}>
          <span className={styles.name} title={name}>
            {name}
          </span>
          <Button
            look="quiet"
            ref={index === 0 ? first : undefined}
            aria-label={text('put_on', name)}
            onClick={() => onChoose({ kind: 'list', name: id, value: true })}
          >
            {text('put_on_list')}
          </Button>
          <Button
            look="quiet"
            aria-label={text('take_off', name)}
            onClick={() => onChoose({ kind: 'list', name: id, value: false })}
          >
            {text('take_off_list')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
