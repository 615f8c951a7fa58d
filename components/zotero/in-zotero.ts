import browser from 'webextension-polyfill';
import { send } from '../../messages/send.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { keysInZotero } from '../../papers/zotero.ts';
import { Store } from '../live/store.ts';
import { isZoteroAllowed } from './zotero-access.ts';

type Named = Parameters<typeof keysInZotero>[0];

// Rows come in helpings: one question is for all of one.
const WAIT_MS = 150;
const MOST = 500;
// While Zotero does not say, rows that come are not asked about.
const OFF_MS = 60_000;

/** The keys of papers that are in Zotero, as far as it was asked about them. */
export const inZotero = new Store<ReadonlySet<PaperId>>(new Set());

const asked = new Set<PaperId>();
const shown = new Map<PaperId, { paper: Named; times: number }>();
// It is waited for, so that one question is asked for many rows.
let isWaiting = false;
let offUntil = 0;
let isFollowing = false;

/** Asks about a paper while it is shown, until the returned function is called. Without leave, nothing is asked. */
export function showInZotero(paper: Named): () => void {
  const { paperId } = paper;
  const before = shown.get(paperId);
  shown.set(paperId, { paper, times: (before?.times ?? 0) + 1 });
  followLeave();
  askSoon();
  return () => {
    const now = shown.get(paperId);
    if (now && now.times > 1) shown.set(paperId, { ...now, times: now.times - 1 });
    else shown.delete(paperId);
  };
}

/** Asks again about all that is shown: something came into Zotero, or the reader connected it. */
export function askAgain(): void {
  asked.clear();
  offUntil = 0;
  askSoon();
}

/** Marks nothing any more once the reader takes their leave back, and begins when they give it. */
function followLeave(): void {
  if (isFollowing) return;
  isFollowing = true;
  browser.permissions.onAdded.addListener(askAgain);
  browser.permissions.onRemoved.addListener(() => {
    isZoteroAllowed()
      .then((isAllowed) => {
        if (isAllowed) return;
        asked.clear();
        inZotero.set(new Set());
      })
      .catch(() => {
        // What cannot be asked is not claimed.
      });
  });
}

function askSoon(): void {
  if (isWaiting) return;
  isWaiting = true;
  setTimeout(() => {
    isWaiting = false;
    ask().catch(() => {
      // No tick then: that it cannot be known is not worth a word on each row.
    });
  }, WAIT_MS);
}

async function ask(): Promise<void> {
  const papers = [...shown.values()].map(({ paper }) => paper).filter(({ paperId }) => !asked.has(paperId));
  const now = papers.slice(0, MOST);
  if (now.length === 0 || Date.now() < offUntil || !(await isZoteroAllowed())) return;
  for (const { paperId } of now) asked.add(paperId);
  const found = await send('in-zotero', { keys: now.flatMap(keysInZotero) });
  if (!found) {
    offUntil = Date.now() + OFF_MS;
    for (const { paperId } of now) asked.delete(paperId);
    return;
  }
  if (found.length > 0) inZotero.set(new Set([...inZotero.get(), ...found]));
  if (papers.length > MOST) askSoon();
}
