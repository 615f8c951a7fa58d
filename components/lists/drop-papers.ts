import type { ReadingList } from '../../storage/reads/lists.ts';
import type { DraggedPapers } from './dragged-papers.ts';
import { setOnList } from './list-commands.ts';

/** Puts dragged papers on a list, unless they come from it. They stay on the list they come from. */
export function dropOnList({ ids, from }: DraggedPapers, list: ReadingList): void {
  if (from !== list.id) void setOnList(ids, list, true);
}
