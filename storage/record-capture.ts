import type { Capture, CapturedRow, CaptureReceipt } from '../papers/capture.ts';
import { localDay } from '../papers/days.ts';
import { withLinkTimes } from '../papers/link-times.ts';
import type { DatedFacts } from '../papers/merge.ts';
import { mergeFacts } from '../papers/merge.ts';
import type { Paper } from '../papers/paper.ts';
import type { PaperId } from '../papers/paper-id.ts';
import { recountDays } from './day-counts.ts';
import { forgetFirst } from './forget/forget-place.ts';
import { identify, possibleKeys } from './identity.ts';
import { captureJoined } from './joined-facts.ts';
import { compareCaptures, lastCapture } from './last-capture.ts';
import type { Library } from './library.ts';
import { formatNotice } from './notices.ts';
import { factsOf, newPaper, stamped, withFacts } from './paper-row.ts';
import type { CaptureRecord, Listing } from './rows.ts';
import { rowsSeen, storeSightings } from './store-sightings.ts';
import type { Writing } from './write.ts';
import { write } from './write.ts';

/**
 * Stores one capture whole or not at all: the listing, a sighting for each row, the papers' merged facts. Recording a
 * `captureId` again changes nothing. The reader's marks are never touched. Costs the same however large the library.
 */
export function recordCapture(library: Library, capture: Capture): Promise<CaptureReceipt> {
  return write(library, async (writing) => {
    const known = await library.captures.get(capture.captureId);
    if (known) return receipt(known, true);
    await forgetFirst(writing, [...new Set(capture.rows.flatMap(possibleKeys))]);
    const rows = await identify(writing, capture.rows);
    await forgetFirst(writing, rows.map(idOf));
    const recorded = writing.captured(capture.at);
    const seen = await rowsSeen(writing, rows, capture);
    const fresh = await storePapers(writing, rows, seen, capture);
    const record = { ...captureRecord(writing, capture, rows, fresh), ...(recorded && { recorded }) };
    await library.captures.add(record);
    const listing = await storeListing(library, capture);
    await storeSightings(writing, seen, capture, { listing, recorded });
    await recountDays(library, [localDay(capture.at)]);
    await library.notices.delete(formatNotice(capture.adapter));
    return receipt(record, false);
  });
}

function receipt(record: CaptureRecord, repeated: boolean): CaptureReceipt {
  return { captureId: record.captureId, fresh: record.fresh, papers: record.paperIds.length, repeated };
}

async function storePapers(
  writing: Writing,
  rows: CapturedRow[],
  seen: readonly CapturedRow[],
  { at, factsAt = at }: Capture,
): Promise<number> {
  const { library, revision } = writing;
  const ids = rows.map((row) => row.paper.paperId);
  const stored = await library.papers.bulkGet(ids);
  const changed: Paper[] = [];
  for (const [index, row] of rows.entries()) {
    const { paper } = row;
    const before = stored[index];
    const captured = withLinkTimes({ facts: paper, factsAt: Math.min(factsAt, at) });
    const joined = before?.joined ? await captureJoined(writing, before.paperId, captured) : undefined;
    const facts = before && (joined ?? merged(before, captured));
    const known = facts && withFacts(before, facts);
    const again = known && seen.includes(row) ? seenAgain(known, at) : known;
    const after = again ?? { ...newPaper(captured.facts, at), factsAt: captured.factsAt };
    changed.push(stamped(before, after, revision) ?? { ...after, revision });
  }
  await library.papers.bulkPut(changed);
  const fresh = stored.filter((before) => !before).length;
  writing.countPapers(fresh);
  return fresh;
}

function merged(before: Paper, captured: DatedFacts): DatedFacts {
  return mergeFacts(factsOf(before), captured, Date.now());
}

function seenAgain({ unseen, ...paper }: Paper, at: number): Paper {
  return {
    ...paper,
    firstSeen: unseen ? at : Math.min(paper.firstSeen, at),
    lastSeen: unseen ? at : Math.max(paper.lastSeen, at),
  };
}

function idOf({ paper }: CapturedRow): PaperId {
  return paper.paperId;
}

function captureRecord({ revision }: Writing, capture: Capture, rows: CapturedRow[], fresh: number): CaptureRecord {
  const { captureId, listing, via, at, readMs, hidden, cards, unreadable } = capture;
  return {
    captureId,
    listing: listing.listing,
    kind: listing.kind,
    via,
    at,
    day: localDay(at),
    revision,
    ...(hidden && { hidden }),
    readMs,
    cards,
    unreadable,
    fresh,
    paperIds: rows.map((row) => row.paper.paperId),
    upvotes: rows.map((row) => row.upvotes ?? null),
  };
}

/** Stores the listing of a capture; gives what was known of it before. */
async function storeListing(
  library: Library,
  { listing, via, at, cards, unreadable }: Capture,
): Promise<Listing | undefined> {
  const before = await library.listings.get(listing.listing);
  const last = lastCapture({ via, cards, unreadable });
  const isNewest = !before || (at - before.lastSeen || compareCaptures(last, before)) >= 0;
  const row: Listing = {
    ...listing,
    firstSeen: Math.min(before?.firstSeen ?? at, at),
    lastSeen: Math.max(before?.lastSeen ?? at, at),
    times: (before?.times ?? 0) + 1,
    ...(isNewest ? last : lastCapture(before)),
  };
  await library.listings.put(row);
  return before;
}
