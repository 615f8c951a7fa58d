import { text } from '../../messages/catalogue.ts';
import type { Query } from '../../search/query/query.ts';
import { withoutChip } from '../../search/query/query-chips.ts';
import { RemoveChip } from '../base/RemoveChip.tsx';
import { chipLabel } from '../labels/chip-labels.ts';
import { problemLabel } from '../labels/problem-labels.ts';
import styles from './QueryChips.module.css';

interface QueryChipsProps {
  /** the search as typed */
  typed: string;
  query: Query;
  /** the text without a part */
  onChange: (text: string) => void;
}

/**
 * The query's chips, each a button that removes its part of the text, and below them what was not understood. Plain
 * words have no chip.
 */
export function QueryChips({ typed, query: { chips, problems }, onChange }: QueryChipsProps) {
  const shown = chips.filter(({ kind }) => kind !== 'word');
  return (
    <>
      {shown.length > 0 && (
        <ul className={styles.chips} aria-label={text('search_parts')}>
          {shown.map((chip) => (
            <li key={chip.from}>
              <RemoveChip
                label={chipLabel(chip)}
                name={text('remove_part', chipLabel(chip))}
                onRemove={() => onChange(withoutChip(typed, chip))}
              />
            </li>
          ))}
        </ul>
      )}
      {problems.length > 0 && (
        <ul className={styles.problems} aria-label={text('search_problems')}>
          {problems.map((problem) => (
            <li key={`${problem.from}${problem.why}`}>{problemLabel(problem, typed)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
