import { useId, useState } from 'react';
import { text } from '../../../messages/catalogue.ts';
import type { Paper } from '../../../papers/paper.ts';
import { READING_LIST } from '../../../papers/reading-list.ts';
import { Button } from '../../base/Button.tsx';
import { setOnList } from '../../commands/mark-paper.ts';
import { useLive } from '../../live/use-live.ts';
import styles from './ListPicker.module.css';
import { NewList } from './NewList.tsx';

/** Puts a paper on any of the reading lists, or on a new one. */
export function ListPicker({ paper: { paperId, lists } }: { paper: Paper }) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.picker}>
      <Button aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        {text('lists_more')}
      </Button>
      {isOpen && (
        <fieldset id={id} className={styles.lists}>
          <legend className="visually-hidden">{text('lists_more')}</legend>
          <Choices lists={lists} onChange={(list, isOn) => setOnList(paperId, list, isOn)} />
          <NewList paperId={paperId} />
        </fieldset>
      )}
    </div>
  );
}

interface ChoicesProps {
  /** the ids of those the paper is on */
  lists: readonly string[];
  onChange: (list: { id: string; name: string }, isOn: boolean) => void;
}

function Choices({ lists, onChange }: ChoicesProps) {
  const known = useLive('readingLists') ?? [];
  return known
    .filter(({ id, archived }) => !archived || lists.includes(id))
    .map(({ id, name }) => ({ id, name: name || (id === READING_LIST ? text('reading_list') : id) }))
    .map((list) => (
      <label key={list.id} className={styles.list}>
        <input
          type="checkbox"
          checked={lists.includes(list.id)}
          onChange={(event) => onChange(list, event.target.checked)}
        />
        {list.name}
      </label>
    ));
}
