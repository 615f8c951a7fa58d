import type { Paper } from '../../papers/paper.ts';
import { isSeen } from '../../papers/text.ts';

/** What stands for a paper: its title, or its id when nothing of the title would be seen. */
export function titleLabel({ title, paperId }: Pick<Paper, 'title' | 'paperId'>): string {
  return isSeen(title) ? title : idLabel(paperId);
}

/** A paper's id or a listing's key as text: it may have been stored with half a character. */
export function idLabel(id: string): string {
  return id.toWellFormed();
}
