import type { Paper } from '../../papers/paper.ts';
import { setStatus } from '../commands/mark-paper.ts';

/** Sets a status that ends with a paper, and goes on to the next one; a paper that has it becomes unread and stays. */
export function decide({ paperId, status }: Paper, wanted: 'skipped' | 'read', goOn: () => void): void {
  const isTakenBack = status === wanted;
  setStatus(paperId, isTakenBack ? 'unread' : wanted);
  if (!isTakenBack) goOn();
}
