import { useId } from 'react';
import { text } from '../../messages/catalogue.ts';
import type { Status } from '../../papers/mark.ts';
import { STATUSES } from '../../papers/mark.ts';
import type { Paper } from '../../papers/paper.ts';
import { READING_LIST } from '../../papers/reading-list.ts';
import { Button } from '../base/Button.tsx';
import { setStatus, toggleReadingList, toggleStar } from '../commands/mark-paper.ts';
import { STATUS_LABELS } from '../labels/status-labels.ts';
import { ListPicker } from './lists/ListPicker.tsx';
import styles from './MarkPanel.module.css';

/** Star, reading list and status of a paper. */
export function MarkPanel({ paper }: { paper: Paper }) {
  const id = useId();
  const isStarred = paper.starred === 1;
  const isListed = paper.lists.includes(READING_LIST);
  return (
    <div className={styles.panel}>
      <Button
        icon="star"
        filled={isStarred}
        aria-pressed={isStarred}
        className={styles.star}
        onClick={() => toggleStar(paper)}
      >
        {text('star')}
      </Button>
      <Button
        icon="bookmark"
        filled={isListed}
        aria-pressed={isListed}
        className={styles.list}
        onClick={() => toggleReadingList(paper)}
      >
        {text('reading_list')}
      </Button>
      <label htmlFor={id} className="visually-hidden">
        {text('status')}
      </label>
      <select
        id={id}
        className={styles.status}
        value={paper.status}
        onChange={(event) => setStatus(paper.paperId, event.target.value as Status)}
      >
        {STATUSES.map((status) => (
          <option key={status} value={status}>
            {text(STATUS_LABELS[status])}
          </option>
        ))}
      </select>
      <ListPicker paper={paper} />
    </div>
  );
}
