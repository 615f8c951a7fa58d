import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { MarkValue } from '../../papers/mark.ts';
import type { Library } from '../../storage/library.ts';
import { openLibrary } from '../../storage/library.ts';
import { weekDigest } from '../../storage/reads/digest.ts';
import { recordCapture } from '../../storage/record-capture.ts';
import { setMark } from '../../storage/set-marks.ts';
import { readPage } from '../adapters/made-page.ts';
import { readIndependently } from './independent-reader.ts';
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

const SKIPPING: MarkValue = { kind: 'status', name: '', value: 'skipped' };
const KEEPING: MarkValue[] = [
  { kind: 'star', name: '', value: true },
  { kind: 'tag', name: 'rl', value: true },
  { kind: 'status', name: '', value: 'read' },
];

describe.runIf(HAS_FIXTURES)(title('the digest of recorded revisits', [...revisits, ...days]), () => {
  const ledger: Ledger = { pages: [], marks: [] };
  let library: Library;

  beforeAll(async () => {
    library = openLibrary(`test-${crypto.randomUUID()}`);
    const now = vi.spyOn(Date, 'now');
    const pages = [...revisits, ...days].map((page) => ({ page, at: capturedAt(page) }));
    for (const { page, at } of pages.sort((a, b) => a.at - b.at)) {
      now.mockReturnValue(at);
      ledger.pages.push({ at, of: dayIn(page), papers: readIndependently(page) });
      const reading = readPage({ document: parsePage(page), url: page.url, at });
      if (!reading) throw new Error(`nothing read of ${page.file}`);
      const { listing, via, rows, cards, unreadable } = reading;
      await recordCapture(library, {
        ...{ captureId: crypto.randomUUID(), adapter: 'hf-day', at, readMs: 1 },
        ...{ listing, via, rows, cards, unreadable },
      });
      // As a reader would, an hour later, of what is not marked yet.
      for (const [index, { id }] of ledger.pages.at(-1)?.papers.entries() ?? []) {
        const mark = index % 2 === 0 ? SKIPPING : KEEPING[((index - 1) / 2) % 4];
        if (!mark || ledger.marks.some((each) => each.id === id)) continue;
        now.mockReturnValue(at + 3_600_000 + index);
        await setMark(library, `arxiv:${id}`, mark);
        ledger.marks.push({ at: Date.now(), id, what: mark.kind === 'status' ? mark.value : mark.kind });
      }
    }
    now.mockRestore();
  }, 120_000);

  afterAll(() => library.delete());

  const weeks = ['2026-04-20', '2026-04-27', '2026-05-04', '2026-05-09', '2026-05-11', '2026-05-18'];
  it.each(weeks)('is what one works out from the pages with a pencil: the week of %s', async (first) => {
    const { seen, kept, rose, tookOff, missed, topics } = await weekDigest(library, first, TODAY);
    const right = workedOut(ledger, first);
    const bare = (id: string) => id.replace('arxiv:', '');
    const named = ({ paper, from, to }: { paper: { paperId: string }; from: number; to: number }) =>
      `${bare(paper.paperId)} ${from} ${to}`;
    const { papers, fresh, days: daysSeen } = seen;
    expect({ papers, fresh, days: daysSeen }).toEqual(right.seen);
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
  });
});
