import type { PaperId } from '../../papers/paper-id.ts';
import type { SearchAnswer } from '../../papers/search-answer.ts';
import { Store } from '../live/store.ts';

/** The papers that a reader goes through, deciding on one after another. */
export type TriageScope =
  /** all that a search finds, as many as `total`; `isOtherwise` when it was answered otherwise than as it says */
  | { of: 'search'; text: string; total: number; isOtherwise: boolean }
  /** these: of a day, of a list; `areMarked` when they were chosen by their marks, so that only their status counts */
  | { of: 'papers'; name: string; ids: readonly PaperId[]; areMarked?: boolean };

/** How the reader goes through papers now. */
export interface Triage {
  scope: TriageScope;
  /** those that keys were used on since they began */
  touched: readonly PaperId[];
}

/** What the reader is going through on this page; undefined until they use a key that decides, and in another list. */
export const triage = new Store<Triage | undefined>(undefined);

/** The reader decided on a paper of the scope, or went to it to do so. */
export function touch(scope: TriageScope, paperId?: PaperId): void {
  const now = triage.get();
  const touched = now && isSame(now.scope, scope) ? now.touched : [];
  triage.set({ scope, touched: paperId && !touched.includes(paperId) ? [...touched, paperId] : touched });
}

/** The reader goes through nothing any more. */
export function endTriage(): void {
  if (triage.get()) triage.set(undefined);
}

function isSame(a: TriageScope, b: TriageScope): boolean {
  if (a.of === 'search') return b.of === 'search' && a.text === b.text;
  return b.of === 'papers' && a.name === b.name;
}

/** Whether a search was answered otherwise than as it was read first, because nothing was found so. */
export function isReadOtherwise({ taken, instead }: Pick<SearchAnswer, 'taken' | 'instead'>): boolean {
  return taken !== undefined || instead === true;
}

const MARKED = /\b(list|tag|status):|\bis:(starred|listed|unread|reading|read|skipped)\b|\bhas:note\b/i;

/** Whether a search chooses papers by their marks. */
export function asksForMarks(text: string): boolean {
  return MARKED.test(text);
}

/** The search for those papers of a search on which the reader has not decided, as far as a search can tell. */
export function undecidedSearch(text: string): string {
  const decided = asksForMarks(text) ? [] : ['-is:starred', '-is:listed', '-has:note'];
  return ['status:unread', ...decided, text].join(' ');
}
