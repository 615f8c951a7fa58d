import type { ReadingList } from '../../storage/reads/lists.ts';
import { addTag } from '../commands/mark-paper.ts';
import { markSelected, tagSelected } from '../selection/mark-selected.ts';
import type { DraggedPapers } from './dragged-papers.ts';
import { setOnList } from './list-commands.ts';

/** Puts dragged papers on a list, unless they come from it. They stay on the list they come from. */
export function dropOnList({ paperId, isSelection, from }: DraggedPapers, list: ReadingList): void {
  if (from === list.id) return;
  if (isSelection) void markSelected({ kind: 'list', name: list.id, value: true });
  else void setOnList(paperId, list, true);
}

/** Tags dragged papers. */
export function dropOnTag({ paperId, isSelection }: DraggedPapers, tag: string): void {
  void (isSelection ? tagSelected(tag, true) : addTag(paperId, tag));
}
