import { text } from '../../messages/catalogue.ts';
import { Button } from '../base/Button.tsx';
import type { MarkForMany } from '../commands/mark-papers.ts';
import { useLive } from '../live/use-live.ts';
import styles from './SelectionPanel.module.css';
import { useFirstFocus } from './use-first-focus.ts';

/** The reading lists, each to put the selected papers on or to take them off. */
export function ListChoice({ onChoose }: { onChoose: (mark: MarkForMany) => void }) {
  const lists = (useLive('readingLists') ?? []).filter(({ archived }) => !archived);
  return (
    <ul className={styles.lists}>
      {lists.map(({ id, name }, index) => (
        <ListLine key={id} id={id} name={name || text('reading_list')} isFirst={index === 0} onChoose={onChoose} />
      ))}
    </ul>
  );
}

interface ListLineProps {
  id: string;
  name: string;
  isFirst: boolean;
  onChoose: (mark: MarkForMany) => void;
}

function ListLine({ id, name, isFirst, onChoose }: ListLineProps) {
  const first = useFirstFocus<HTMLButtonElement>();
  return (
    <li className={styles.list}>
      <span className={styles.name} title={name}>
        {name}
      </span>
      <Button
        ref={isFirst ? first : undefined}
        look="quiet"
        aria-label={text('put_on', name)}
        onClick={() => onChoose({ kind: 'list', name: id, value: true })}
      >
        {text('list_put_on')}
      </Button>
      <Button
        look="quiet"
        aria-label={text('take_off', name)}
        onClick={() => onChoose({ kind: 'list', name: id, value: false })}
      >
        {text('list_take_off')}
      </Button>
    </li>
  );
}
