import { LIMITS } from '../../papers/limits.ts';
import type { Paper } from '../../papers/paper.ts';
import { cleanText, isSeen } from '../../papers/text.ts';

/**
 * What stands for a paper: its title, cleaned as titles are today, or its id when nothing of the title would be seen.
 */
export function titleLabel({ title, paperId }: Pick<Paper, 'title' | 'paperId'>): string {
  const clean = cleanText(title, LIMITS.title);
  return isSeen(clean) ? clean : idLabel(paperId);
}

/** A paper's id or a listing's key as text: it may have been stored with half a character. */
export function idLabel(id: string): string {
  return String(id).toWellFormed();
}
