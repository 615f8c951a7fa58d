import type { KeyboardEvent } from 'react';
import type { KeyAction } from '../../papers/keyboard.ts';
import { actionOf } from '../../papers/keyboard.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { pressedKey } from '../../papers/pressed-key.ts';
import type { SeenPaper } from '../../storage/reads/papers.ts';
import { announceFailure } from '../commands/command-outcome.ts';
import { toggleReadingList, toggleStar } from '../commands/mark-paper.ts';
import { openPaper } from '../commands/open-address.ts';
import { decide } from './decide.ts';
import { isTyping } from './is-typing.ts';
import { keyMap } from './key-map.ts';
import { skippedByKey, starredByKey } from './skip-key.ts';
import type { TriageScope } from './triage.ts';
import { touch, triage } from './triage.ts';

/** What the keys of a list of papers act on. */
export interface PaperKeys {
  /** the paper of the row that has the focus */
  seen: SeenPaper | undefined;
  /** to the paper `rows` further; -Infinity and Infinity are the first and the last */
  move(rows: number): void;
  onDetail(paperId: PaperId, byKey: boolean): void;
  onEditTags(): void;
  onEditNote(): void;
  /** out of the list, to the search box */
  onLeave(): void;
  /** what the reader goes through when they decide on its papers; undefined while it is not known */
  scope(): TriageScope | undefined;
}

const PAGE = 8;

/** The keys that move in each list, whatever the reader chose. */
const MOVES: Record<string, number> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: PAGE,
  PageUp: -PAGE,
  Home: -Infinity,
  End: Infinity,
};

/** The keys that decide on a paper: with the first of them the reader begins to go through the list. */
const DECIDING: ReadonlySet<KeyAction> = new Set(['skip', 'read', 'list', 'star', 'tag', 'note']);

type OnPaper = (seen: SeenPaper, keys: PaperKeys) => void;

const ON_PAPER: Partial<Record<KeyAction, OnPaper>> = {
  skip({ paper }, keys) {
    decide(paper, 'skipped', () => keys.move(1));
    skippedByKey();
  },
  read: ({ paper }, keys) => decide(paper, 'read', () => keys.move(1)),
  list: ({ paper }) => toggleReadingList(paper),
  star({ paper }) {
    toggleStar(paper);
    starredByKey();
  },
  tag: (_, keys) => keys.onEditTags(),
  note: (_, keys) => keys.onEditNote(),
  detail: ({ paper }, keys) => keys.onDetail(paper.paperId, true),
  'open-behind': (seen) => openPaper(seen, 'main', { background: true }),
  arxiv: (seen) => openPaper(seen, 'arxiv'),
  pdf: (seen) => openPaper(seen, 'pdf'),
  // Loaded with the first key: no first row needs it.
  copy: (seen) => void import('../commands/copy-paper.ts').then(({ copyLink }) => copyLink(seen), announceFailure),
  'copy-markdown': (seen) =>
    void import('../commands/copy-paper.ts').then(({ copyMarkdown }) => copyMarkdown(seen), announceFailure),
};

/**
 * Does what a key stands for in a list of papers. Ignores what is typed into a field, the keys that a focused button
 * handles itself, and the browser's own shortcuts. A key that is held down only moves.
 */
export function onPaperKey(event: KeyboardEvent<HTMLElement>, keys: PaperKeys): void {
  const { nativeEvent, target } = event;
  if (event.defaultPrevented || !(target instanceof Element) || isTyping(nativeEvent)) return;
  const pressed = pressedKey(nativeEvent) ?? '';
  const action = actionOf(keyMap.get(), pressed);
  const rows = MOVES[pressed] ?? (action === 'next' ? 1 : action === 'previous' ? -1 : undefined);
  if (rows !== undefined) keys.move(rows);
  else if (pressed === 'Escape') keys.onLeave();
  else if (event.repeat) return;
  else if (!onWholeList(action, keys) && !onOnePaper(target, pressed, action, keys)) return;
  event.preventDefault();
}

/** The rest is skipped by the line that says how much it is; before that is there, it comes first. */
function onWholeList(action: KeyAction | undefined, keys: PaperKeys): boolean {
  if (action !== 'skip-rest' || triage.get()) return false;
  const scope = keys.scope();
  if (scope) touch(scope);
  return scope !== undefined;
}

function onOnePaper(target: Element, pressed: string, action: KeyAction | undefined, keys: PaperKeys): boolean {
  // The focus may be on the button of a day's heading: then no paper is active.
  const seen = target.closest('article') ? keys.seen : undefined;
  const act = fixedAct(target, pressed) ?? (action && ON_PAPER[action]);
  if (!seen || !act) return false;
  const scope = action && DECIDING.has(action) ? keys.scope() : undefined;
  if (scope) touch(scope, seen.paper.paperId);
  act(seen, keys);
  return true;
}

/** What the keys do that are the same for each reader. */
function fixedAct(target: Element, pressed: string): OnPaper | undefined {
  const forward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  if (pressed === forward) return ON_PAPER.detail;
  // A link or a button in the row answers Enter itself.
  if (!target.matches('article')) return undefined;
  if (pressed === 'Enter') return (seen) => openPaper(seen, 'main');
  return pressed === 'Ctrl+Enter' ? ON_PAPER['open-behind'] : undefined;
}
