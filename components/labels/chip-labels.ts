import { text } from '../../messages/catalogue.ts';
import type { QueryChip } from '../../search/query/query.ts';

/** The label of a chip of the query: `tag: rl`, `not “old news”`. */
export function chipLabel({ kind, name, value }: QueryChip): string {
  const label = name ? `${name}: ${value}` : kind === 'phrase' ? text('part_quoted', value) : value;
  return kind === 'not' ? text('part_not', label) : label;
}
