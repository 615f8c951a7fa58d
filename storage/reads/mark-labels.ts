import { valuesOf } from '../../papers/field-row.ts';
import { NEW_LIST } from '../../papers/reading-list.ts';
import type { TagColour } from '../../papers/tag-colour.ts';
import { NEW_TAG, TAG_COLOURS } from '../../papers/tag-colour.ts';
import type { Library } from '../library.ts';

/** How rows show the marks of a paper: the colours of tags that have one, and the names of lists, by their ids. */
export interface MarkLabels {
  colours: Readonly<Record<string, TagColour>>;
  lists: Readonly<Record<string, string>>;
}

/** Reads the rows of tags with something of their own and those of lists: some hundred at most, and no paper. */
export async function markLabels(library: Library): Promise<MarkLabels> {
  const [tags, lists] = await Promise.all([library.tags.toArray(), library.lists.toArray()]);
  const colours = tags.flatMap((row): [string, TagColour][] => {
    const { colour } = valuesOf(row, NEW_TAG);
    return TAG_COLOURS.some((known) => known === colour) && colour !== '' ? [[row.id, colour]] : [];
  });
  const names = lists.flatMap((row): [string, string][] => {
    const { name, gone } = valuesOf(row, NEW_LIST);
    return gone || name === '' ? [] : [[row.id, name]];
  });
  return { colours: Object.fromEntries(colours), lists: Object.fromEntries(names) };
}
