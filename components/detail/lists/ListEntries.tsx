import { text } from '../../../messages/catalogue.ts';
import type { Paper } from '../../../papers/paper.ts';
import type { EntryOfPaper } from '../../../storage/reads/detail.ts';
import { Button } from '../../base/Button.tsx';
import { setOnList } from '../../commands/mark-paper.ts';
import { waitsLabel } from '../../labels/waits-label.ts';
import { useListNames } from '../../tags/mark-labels.ts';
import styles from './ListEntries.module.css';
import { WhyField } from './WhyField.tsx';

interface ListEntriesProps {
  paper: Paper;
  entries: readonly EntryOfPaper[];
}

/** The reading lists a paper is on: how long it waits on each, why it is there, and a way to take it off. */
export function ListEntries({ paper: { paperId }, entries }: ListEntriesProps) {
  const nameOf = useListNames();
  if (entries.length === 0) return null;
  return (
    <ul className={styles.entries} aria-label={text('lists')}>
      {entries.map(({ list, added, why }) => {
        const name = nameOf(list) || list;
        return (
          <li key={list} className={styles.entry}>
            <p className={styles.name}>
              {name} <span className={styles.age}>{waitsLabel(added)}</span>
            </p>
            <WhyField key={`${paperId} ${list}`} paperId={paperId} list={list} name={name} why={why} />
            <Button
              look="quiet"
              icon="close"
              aria-label={text('take_off_list', name)}
              onClick={() => setOnList(paperId, { id: list, name }, false)}
            />
          </li>
        );
      })}
    </ul>
  );
}
