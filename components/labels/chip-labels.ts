import { text } from '../../messages/catalogue.ts';
import { localDay } from '../../papers/days.ts';
import type { QueryChip, ValueReading } from '../../search/query/query.ts';
import { daysLabel, numbersLabel } from './value-labels.ts';

/**
 * The label of a chip of the query: `tag: rl`, `not “old news”`. What can be written in many ways is said as it was
 * taken: `published: May 2025` for `published:2025/5`.
 */
export function chipLabel({ kind, name, value, read }: QueryChip): string {
  const label = name
    ? `${name}: ${(read && readingLabel(read)) || value}`
    : kind === 'phrase'
      ? text('part_quoted', value)
      : value;
  return kind === 'not' ? text('part_not', label) : label;
}

function readingLabel(read: ValueReading): string {
  return 'days' in read ? daysLabel(read.days, localDay(Date.now())) : numbersLabel(read.numbers);
}
