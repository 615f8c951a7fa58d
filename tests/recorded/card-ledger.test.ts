import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rowFromItem } from '../../adapters/hf/item.ts';
import type { CapturedRow } from '../../papers/capture.ts';
import type { CardStory } from '../../papers/card-state.ts';
import { cardStory } from '../../papers/card-state.ts';
import { cleanRow } from '../../papers/clean.ts';
import { parseListingKey } from '../../papers/listing.ts';
import type { Library } from '../../storage/library.ts';
import { cardRows } from '../../storage/reads/feed-cards.ts';
import { recordCapture } from '../../storage/record-capture.ts';
import { recordShown } from '../../storage/record-shown.ts';
import { freshLibrary } from '../storage/made-library.ts';
import type { LedgerEntry } from './card-ledger.ts';
import { ledgerEntry } from './card-ledger.ts';
import { readIndependently } from './independent-reader.ts';
import type { DiaryStep } from './reader-diary.ts';
import { readerDiary } from './reader-diary.ts';
import { HAS_FIXTURES, recordedPages } from './recorded-pages.ts';

// A day that loses a paper, one whose order changes much, and a small one.
const DAYS = ['2026-03-13', '2026-05-08', '2026-05-29'];

const copies = [...recordedPages('pages/hf-day-revisits'), ...recordedPages('pages/hf-day')];
const diaries = DAYS.map((day) => {
  const ofDay = copies.filter(({ file }) => basename(file).startsWith(day));
  return [day, readerDiary(day, ofDay.map(readIndependently))] as const;
});

describe.runIf(HAS_FIXTURES)('what the cards of a recorded day say', () => {
  it.each(diaries)('is what a diary of all that was loaded says: %s', async (_, diary) => {
    const library = freshLibrary();
    const differences: string[] = [];
    for (const step of diary) {
      const captureId = await load(library, step);
      if (!step.behind && step.kind !== 'paper')
        differences.push(...(await differencesIn(library, diary, step, captureId)));
      await show(library, step, captureId);
    }
    expect(differences).toEqual([]);
    expect(diary.length).toBeGreaterThan(12);
  });
});

describe.runIf(HAS_FIXTURES)('the diary', () => {
  it.each(diaries)('tells new papers from seen ones as its reader would: %s', (_, diary) => {
    const seen = diary.map((step) => {
      const states = step.papers.map(({ id }) => ledgerEntry(diary, step, id).state);
      return [step.what, states.filter((state) => state === 'seen').length] as const;
    });
    const counts = Object.fromEntries(seen);
    const half = Math.floor((diary[0]?.papers.length ?? 0) / 2);
    expect(counts).toMatchObject({
      'the first visit': 0,
      'Back, a little later': 0,
      'a second tab': 0,
      'later the same day': half,
      'the next day': half + 4,
      'before midnight': half + 4,
      'after midnight': half + 4,
    });
    const [other = 0, after = 0, back = 0, later = 0] = [
      'another listing of the same papers',
      'the day after the other listing',
      'Back from the opened paper',
      'a day later',
    ].map((what) => counts[what]);
    expect(after).toBe(other + 3);
    expect(back).toBe(after);
    expect(later).toBe(back + 1);
  });
});

async function load(library: Library, { at, place, behind, kind, papers }: DiaryStep): Promise<string> {
  const listing = parseListingKey(place);
  if (!listing) throw new Error(`no listing ${place}`);
  const rows = papers.flatMap(({ id, votes }, index): CapturedRow[] => {
    const row = cleanRow(rowFromItem({ paper: { id, title: `Paper ${id}`, upvotes: votes } }, index + 1));
    if (!row) return [];
    const { rank, ...alone } = row;
    return [kind === 'paper' ? alone : { ...alone, ...(rank !== undefined && { rank }) }];
  });
  const captureId = crypto.randomUUID();
  const capture = { captureId, adapter: `hf-${kind}`, listing, via: 'json', at, readMs: 1, rows } as const;
  await recordCapture(library, { ...capture, cards: rows.length, unreadable: 0, ...(behind && { hidden: true }) });
  return captureId;
}

async function show(
  library: Library,
  { at, until, place, onScreen = [] }: DiaryStep,
  captureId: string,
): Promise<void> {
  const papers = onScreen.map((card) => ({ paperId: `arxiv:${card.id}`, at: card.at }));
  await recordShown(library, { listing: place, captureId, captureAt: at, ...(until && { until }), papers });
}

async function differencesIn(
  library: Library,
  diary: readonly DiaryStep[],
  step: DiaryStep,
  captureId: string,
): Promise<string[]> {
  const rows = await cardRows(library, captureId);
  if (!rows) return [`${step.what}: nothing is known`];
  const told = new Map(rows.papers.map((known) => [known.paper.paperId, entryOf(cardStory(known, rows.visit))]));
  return step.papers.flatMap(({ id }) => {
    const expected = JSON.stringify(ledgerEntry(diary, step, id));
    const says = JSON.stringify(told.get(`arxiv:${id}`));
    return says === expected ? [] : [`${step.what}, ${id}: ${says}, not ${expected}`];
  });
}

function entryOf({ state, times, first, changes: { votes, rank } }: CardStory): LedgerEntry {
  const isSeen = state === 'seen';
  return {
    state: isSeen ? 'seen' : 'new',
    ...(isSeen && first && { times, first }),
    ...(votes && { votes }),
    ...(rank && { rank }),
  };
}
