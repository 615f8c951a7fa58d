import type { KeyboardEvent } from 'react';
import type { PaperId } from '../../papers/paper-id.ts';
import type { SeenPaper } from '../../storage/reads/papers.ts';
import { toggleReadingList, toggleStar } from '../commands/mark-paper.ts';
import { openPaper } from '../commands/open-address.ts';

/** What the keys of a list of papers act on. */
interface PaperKeys {
  /** the paper of the row that has the focus */
  seen: SeenPaper | undefined;
  /** to the paper `rows` further; -Infinity and Infinity are the first and the last */
  move(rows: number): void;
  onDetail(paperId: PaperId, byKey: boolean): void;
  onEditTags(): void;
  /** out of the list, to the search box */
  onLeave(): void;
}

const PAGE = 8;

const MOVES: Record<string, number> = {
  ArrowDown: 1,
  j: 1,
  ArrowUp: -1,
  k: -1,
  PageDown: PAGE,
  PageUp: -PAGE,
  Home: -Infinity,
  End: Infinity,
};

/**
 * Does what a key stands for in a list of papers. Ignores what is typed into a field, the keys that a focused button
 * handles itself, and the browser's own shortcuts.
 */
export function onPaperKey(event: KeyboardEvent<HTMLElement>, keys: PaperKeys): void {
  const { target, key, ctrlKey, metaKey, altKey } = event;
  if (event.defaultPrevented || !(target instanceof Element) || target.closest('input, select, textarea')) return;
  const isEnter = key === 'Enter' && target.matches('article');
  if (altKey || ((ctrlKey || metaKey) && !isEnter)) return;
  const rows = MOVES[key];
  // The focus may be on the button of a day's heading: then no paper is active.
  const seen = target.closest('article') ? keys.seen : undefined;
  if (rows !== undefined) keys.move(rows);
  else if (key === 'Escape') keys.onLeave();
  else if (!seen || !onOnePaper(event, seen, isEnter, keys)) return;
  event.preventDefault();
}

function onOnePaper(event: KeyboardEvent, seen: SeenPaper, isEnter: boolean, keys: PaperKeys): boolean {
  const { paper } = seen;
  if (isEnter) {
    openPaper(seen, 'main', { background: event.ctrlKey || event.metaKey });
    return true;
  }
  const forward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  switch (event.key) {
    case 'a':
      openPaper(seen, 'arxiv');
      return true;
    case 'p':
      openPaper(seen, 'pdf');
      return true;
    case 's':
      toggleStar(paper);
      return true;
    case 'l':
      toggleReadingList(paper);
      return true;
    case 't':
      keys.onEditTags();
      return true;
    case 'd':
    case forward:
      keys.onDetail(paper.paperId, true);
      return true;
    default:
      return false;
  }
}
