import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { MarkValue } from '../../papers/mark.ts';
import { paperAddress, paperPage } from '../../scripts/pages/paper-page.ts';
import type { Library } from '../../storage/library.ts';
import { openLibrary } from '../../storage/library.ts';
import { weekDigest } from '../../storage/reads/digest.ts';
import { recordCapture } from '../../storage/record-capture.ts';
import { setMark } from '../../storage/set-marks.ts';
import { readPage } from '../adapters/made-page.ts';
import { itemsOf, plainPaper, readIndependently } from './independent-reader.ts';
import type { Ledger } from './ledger.ts';
import { workedOut } from './ledger.ts';
import type { RecordedPage } from './recorded-pages.ts';
import { HAS_FIXTURES, parsePage, recordedPages, title } from './recorded-pages.ts';

const FROM = '2026-04-20';
const TO = '2026-05-20';
const TODAY = '2026-06-10';
const DAY_MS = 86_400_000;

const revisits = recordedPages('pages/hf-day-revisits').filter(isOfSpan);
const days = recordedPages('pages/hf-day').filter(isOfSpan);
const opened = recordedPages('pages/hf-paper');
// When the one recorded page of a paper was saved, to the day.
const OPENED_AT = Date.parse('2025-10-02T12:00:00Z');

function dayIn({ file }: RecordedPage): string {
  return /(\d{4}-\d\d-\d\d)/.exec(file)?.[1] ?? '';
}

function isOfSpan(page: RecordedPage): boolean {
  return FROM <= dayIn(page) && dayIn(page) <= TO;
}

/** When a copy was made: its name says so of a revisit, and the last copy of such a day is of a day later. */
function capturedAt(page: RecordedPage): number {
  const [, day, hour, minute] = /captured-(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)/.exec(page.file) ?? [];
  if (day) return Date.parse(`${day}T${hour}:${minute}:00Z`);
  const copies = revisits.filter((each) => dayIn(each) === dayIn(page)).map(capturedAt);
  return copies.length > 0 ? Math.max(...copies) + DAY_MS : Date.parse(`${dayIn(page)}T11:00:00Z`);
}

const HOUR_MS = 3_600_000;
// Of the papers of a page these are opened, the first by one who wants to read it, the others as it says below.
const [READ, READ_LATER, BEHIND] = [3, 8, 12];

/** The page of a paper that is opened: the site's own row of it, as it stands then. */
interface Opening {
  at: number;
  // biome-ignore lint/suspicious/noExplicitAny: recorded JSON, as the site's pages are made of it
  item: any;
  isBehind?: true;
}

/** What a reader opens who has come by a page: one now, one after a week, one in a tab that they never look at. */
function openingsAfter(page: RecordedPage): Opening[] {
  const at = capturedAt(page);
  const items = itemsOf(page);
  const later = (index: number, ms: number, votes: number) => {
    const item = items[index];
    return item ? [{ at: at + ms, item: withVotes(item, item.paper.upvotes + votes) }] : [];
  };
  return [
    ...later(READ, 2 * HOUR_MS, 1),
    ...later(READ_LATER, 8 * DAY_MS, 20),
    ...later(BEHIND, 2 * HOUR_MS, 300).map((each) => ({ ...each, isBehind: true as const })),
  ];
}

// biome-ignore lint/suspicious/noExplicitAny: see above
function withVotes(item: any, upvotes: number, id: string = item.paper.id) {
  return { ...item, paper: { ...item.paper, id, upvotes } };
}

/** A paper that a link led to and no listing ever showed. */
function openedAlone(page: RecordedPage): Opening[] {
  const [item] = itemsOf(page);
  return item ? [{ at: capturedAt(page) + 3 * HOUR_MS, item: withVotes(item, 7, '2604.29999') }] : [];
}

const SKIPPING: MarkValue = { kind: 'status', name: '', value: 'skipped' };
const KEEPING: MarkValue[] = [
  { kind: 'star', name: '', value: true },
  { kind: 'tag', name: 'rl', value: true },
  { kind: 'status', name: '', value: 'read' },
];

describe.runIf(HAS_FIXTURES)(title('the digest of recorded revisits', [...revisits, ...days, ...opened]), () => {
  const ledger: Ledger = { pages: [], marks: [] };
  let library: Library;

  beforeAll(async () => {
    library = openLibrary(`test-${crypto.randomUUID()}`);
    const now = vi.spyOn(Date, 'now');
    const pages = [...revisits, ...days];
    const all = [
      ...pages.map((page) => ({ at: capturedAt(page), page })),
      ...[...pages.flatMap(openingsAfter), ...pages.slice(0, 1).flatMap(openedAlone)],
      ...opened.map((page) => ({ at: OPENED_AT, page })),
    ];
    for (const load of all.sort((a, b) => a.at - b.at)) {
      now.mockReturnValue(load.at);
      if ('item' in load) await open(load);
      else if (opened.includes(load.page)) await openRecorded(load.page);
      else {
        await look(load.page);
        await mark(load.at, (at) => now.mockReturnValue(at));
      }
    }
    now.mockRestore();
  }, 120_000);

  afterAll(() => library.delete());

  async function capture(page: { document: Document; url: URL }, at: number, adapter: string, isBehind = false) {
    const reading = readPage({ ...page, at });
    if (!reading) throw new Error(`nothing read of ${page.url.href}`);
    const { listing, via, rows, cards, unreadable } = reading;
    await recordCapture(library, {
      ...{ captureId: crypto.randomUUID(), adapter, at, readMs: 1 },
      ...{ listing, via, rows, cards, unreadable, ...(isBehind && { hidden: true as const }) },
    });
  }

  async function look(page: RecordedPage) {
    const at = capturedAt(page);
    ledger.pages.push({ at, of: dayIn(page), papers: readIndependently(page) });
    await capture({ document: parsePage(page), url: page.url }, at, 'hf-day');
  }

  async function open({ at, item, isBehind }: Opening) {
    // Of what was never looked at a reader notes nothing.
    if (!isBehind) ledger.pages.push({ at, of: '', papers: [plainPaper(item)] });
    const url = new URL(paperAddress(item));
    await capture({ document: parsePage({ html: paperPage({ item }), url }), url }, at, 'hf-paper', isBehind);
  }

  async function openRecorded(page: RecordedPage) {
    const [, id = ''] = /(\d{4}\.\d{5})/.exec(page.file) ?? [];
    ledger.pages.push({ at: OPENED_AT, of: '', papers: [{ id, upvotes: 0, keywords: [] }] });
    await capture({ document: parsePage(page), url: page.url }, OPENED_AT, 'hf-paper');
  }

  /** As a reader would, an hour later, of what is not marked yet. */
  async function mark(at: number, clock: (at: number) => void) {
    for (const [index, { id }] of ledger.pages.at(-1)?.papers.entries() ?? []) {
      const value = index % 2 === 0 ? SKIPPING : KEEPING[((index - 1) / 2) % 4];
      if (!value || ledger.marks.some((each) => each.id === id)) continue;
      clock(at + HOUR_MS + index);
      await setMark(library, `arxiv:${id}`, value);
      ledger.marks.push({ at: Date.now(), id, what: value.kind === 'status' ? value.value : value.kind });
    }
  }

  const weeks = ['2025-09-29', '2026-04-20', '2026-04-27', '2026-05-04', '2026-05-09', '2026-05-11', '2026-05-18'];
  it.each(weeks)('is what one works out from the pages with a pencil: the week of %s', async (first) => {
    const { seen, kept, rose, tookOff, missed, topics } = await weekDigest(library, first, TODAY);
    const right = workedOut(ledger, first);
    const bare = (id: string) => id.replace('arxiv:', '');
    const named = ({ paper, from, to }: { paper: { paperId: string }; from: number; to: number }) =>
      `${bare(paper.paperId)} ${from} ${to}`;
    expect(seen).toEqual(right.seen);
    expect(missed).toEqual(right.missed);
    expect([kept.count, rose.count, tookOff.count]).toEqual([
      new Set(right.kept.map((each) => each.split(' ')[0])).size,
      right.rose.length,
      right.tookOff.length,
    ]);
    const whats = kept.papers.map(
      (each) => `${bare(each.paper.paperId)} ${each.isStarred ? 'star' : each.isRead ? 'read' : 'tag'}`,
    );
    expect(whats.toSorted()).toEqual(right.kept);
    const gain = (line: string) => Number(line.split(' ')[2]) - Number(line.split(' ')[1]);
    const greatest = (lines: string[]) =>
      lines
        .map(gain)
        .sort((a, b) => b - a)
        .slice(0, 20);
    expect(rose.papers.map(named).map(gain)).toEqual(greatest(right.rose));
    expect(right.rose).toEqual(expect.arrayContaining(rose.papers.map(named)));
    expect(tookOff.papers.map(named).toSorted()).toEqual(right.tookOff);
    const told = topics.map(
      (each) => `${each.name.toLowerCase()}: ${each.papers} of ${each.of}, ${each.papersBefore} of ${each.ofBefore}`,
    );
    expect(right.topics).toEqual(expect.arrayContaining(told));
    expect(told).toHaveLength(Math.min(10, right.topics.length));
  });

  it('has something to say of each kind', () => {
    const all = weeks.map((first) => workedOut(ledger, first));
    for (const kind of ['kept', 'rose', 'tookOff', 'missed', 'topics'] as const) {
      expect(Math.max(...all.map((each) => each[kind].length)), kind).toBeGreaterThan(0);
    }
    for (const { opened: some, papers } of all.map((each) => each.seen)) {
      expect(some).toBeGreaterThan(0);
      expect(papers).toBeGreaterThanOrEqual(some);
    }
  });
});
