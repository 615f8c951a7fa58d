import { text } from '../../messages/catalogue.ts';
import type { Query, QueryChip } from '../../search/query/query.ts';
import { Icon } from '../base/Icon.tsx';
import { partWords } from '../labels/chip-labels.ts';
import { problemWords } from '../labels/problem-labels.ts';
import styles from './QueryParts.module.css';

interface QueryPartsProps {
  /** the search as typed */
  typed: string;
  query: Query;
  onRemove: (part: QueryChip) => void;
}

/**
 * What of a search was understood beyond plain words, each part a button that takes it away, and what was not. Words
 * need none: they are found as they stand.
 */
export function QueryParts({ typed, query: { chips, problems }, onRemove }: QueryPartsProps) {
  const shown = chips.filter(({ kind }) => kind !== 'word');
  return (
    <>
      {shown.length > 0 && (
        <ul className={styles.parts} aria-label={text('search_parts')}>
          {shown.map((part) => (
            <li key={part.from}>
              <button
                type="button"
                className={styles.part}
                aria-label={text('remove_part', partWords(part))}
                title={text('remove_part', partWords(part))}
                onClick={() => onRemove(part)}
              >
                <span className={styles.words}>{partWords(part)}</span>
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {problems.length > 0 && (
        <ul className={styles.problems} aria-label={text('search_problems')}>
          {problems.map((problem) => (
            <li key={`${problem.from}${problem.why}`}>{problemWords(problem, typed)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
