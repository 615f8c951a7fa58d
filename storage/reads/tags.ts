import { valuesOf } from '../../papers/field-row.ts';
import type { TagColour } from '../../papers/tag-colour.ts';
import { NEW_TAG } from '../../papers/tag-colour.ts';
import type { Library } from '../library.ts';
import { labelCounts } from './label-counts.ts';

/** A tag and how many papers have it. A tag `a/b` is nested in `a`. */
export interface TagCount {
  tag: string;
  papers: number;
}

/** A tag with its colour: '' for none of its own. */
export interface TagRow extends TagCount {
  colour: TagColour | '';
}

/** The reader's tags, the most used first, then by name. Reads a row for each tag. */
export async function tagList(library: Library): Promise<TagRow[]> {
  const colours = new Map((await library.tags.toArray()).map((row) => [row.id, valuesOf(row, NEW_TAG).colour]));
  const counts = await labelCounts(library, 'tag');
  // There may be ten thousand: a collator takes a quarter of the time of localeCompare.
  const { compare } = new Intl.Collator();
  return counts
    .map(({ name, papers }) => ({ tag: name, papers, colour: colours.get(name) ?? ('' as const) }))
    .sort((a, b) => b.papers - a.papers || compare(a.tag, b.tag));
}
