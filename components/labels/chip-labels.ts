import { text } from '../../messages/catalogue.ts';
import type { QueryChip } from '../../search/query/query.ts';

/** A part of a search in words, for its chip: `tag: rl`, `not “old news”`. */
export function partWords({ kind, name, value }: QueryChip): string {
  const said = name ? `${name}: ${value}` : kind === 'phrase' ? text('part_quoted', value) : value;
  return kind === 'not' ? text('part_not', said) : said;
}
