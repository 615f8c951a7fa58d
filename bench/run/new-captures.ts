import type { ReadCapture } from '../../papers/capture.ts';
import { listingRef } from '../../papers/listing.ts';
import type { PaperFacts } from '../../papers/paper.ts';
import { random } from '../../scripts/pages/random.ts';
import { ArxivIds } from '../grow/arxiv-ids.ts';
import { Writer } from '../grow/writer.ts';

const PER_CAPTURE = 50;
const DAY = '2026-09-15';

/** Captures of 50 papers that no library of the bench holds, as a content script sends them. */
export function newCaptures(papers: readonly PaperFacts[], count: number): ReadCapture[] {
  const writer = new Writer(papers, random('new captures'));
  const ids = new ArxivIds(new Set(papers.map(({ paperId }) => paperId)));
  const listing = listingRef('hf', 'day', DAY);
  if (!listing) throw new Error(`${DAY} is no day.`);
  return Array.from({ length: count }, (_, index) => ({
    captureId: crypto.randomUUID(),
    adapter: 'hf-day',
    listing,
    via: 'json',
    at: Date.now() + index,
    readMs: 5,
    cards: PER_CAPTURE,
    rows: Array.from({ length: PER_CAPTURE }, (_row, rank) => ({
      paper: { paperId: ids.next(DAY), publishedAt: Date.parse(DAY), ...writer.write() },
      rank: rank + 1,
      upvotes: 50 - rank,
      comments: 1,
    })),
  }));
}
