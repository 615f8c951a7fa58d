import type { DeviceFacts } from '../papers/device-facts.ts';
import { LINK_TIMES, withoutLinkTimes } from '../papers/link-times.ts';
import type { DatedFacts } from '../papers/merge.ts';
import { foldFacts, mergeFacts } from '../papers/merge.ts';
import type { Paper } from '../papers/paper.ts';
import type { PaperId } from '../papers/paper-id.ts';
import type { Library } from './library.ts';
import { factsOf, withFacts } from './paper-row.ts';
import { factsOfPaper } from './rows-of-paper.ts';
import type { Writing } from './write.ts';

// While only this device has facts of a paper, they stand on the paper alone, and nothing here is called.

/**
 * Adds captured facts to what this device knows of a paper that other devices know too, and answers with what all of
 * them make.
 */
export async function captureJoined(
  { library, device, revision }: Writing,
  paperId: PaperId,
  captured: DatedFacts,
): Promise<DatedFacts> {
  const now = Date.now();
  const own = await library.facts.get([paperId, device]);
  const { facts, factsAt } = own ? mergeFacts(own, captured, now) : captured;
  const row: DeviceFacts = { paperId, device, facts, factsAt, version: next(own, revision) };
  await library.facts.put(row);
  const others = await factsOfPaper(library, paperId).toArray();
  return foldFacts([row, ...others], now);
}

/**
 * Notes that this device has marked a paper that other devices know too. It then knows the paper itself: what it
 * marked stays when another copy orders to forget what that one had seen until then.
 */
export async function markJoined({ library, device, revision }: Writing, paper: Paper): Promise<void> {
  const { paperId } = paper;
  if (await library.facts.get([paperId, device])) return;
  await library.facts.put({ paperId, device, ...factsOf(paper), version: revision });
}

/** What this device knows of a paper; undefined when only others do. */
export async function ownFactsOf({ library, device }: Writing, paper: Paper): Promise<DatedFacts | undefined> {
  return paper.joined ? library.facts.get([paper.paperId, device]) : factsOf(paper);
}

/**
 * The paper with these facts in place of what this device knew of it; of one that other devices know too, the row of
 * this device is stored. The caller stores the paper.
 */
export async function setFacts(writing: Writing, paper: Paper, { facts, factsAt }: DatedFacts): Promise<Paper> {
  const { library, device, revision } = writing;
  const { paperId } = paper;
  if (!paper.joined) return withFacts(paper, { facts, factsAt });
  const own = await library.facts.get([paperId, device]);
  const row: DeviceFacts = { paperId, device, facts, factsAt, version: next(own, revision) };
  await library.facts.put(row);
  const others = await factsOfPaper(library, paperId).toArray();
  return withFacts(paper, foldFacts([row, ...others], Date.now()));
}

/** The paper without when it was captured with its links and without, as far as this device knows that. */
export async function dropLinkTimes(writing: Writing, paper: Paper): Promise<Paper> {
  if (LINK_TIMES.every((name) => paper[name] === undefined)) return paper;
  const own = await ownFactsOf(writing, paper);
  return own ? setFacts(writing, paper, { ...own, facts: withoutLinkTimes(own.facts) }) : paper;
}

/** Puts what every device knows of a paper under another key. */
export async function moveFacts(library: Library, from: PaperId, to: PaperId): Promise<void> {
  const rows = await factsOfPaper(library, from).toArray();
  await factsOfPaper(library, from).delete();
  await library.facts.bulkPut(rows.map((row) => ({ ...row, paperId: to, facts: { ...row.facts, paperId: to } })));
}

// The revision alone would do, had the library not been set back to an older state once.
function next(own: DeviceFacts | undefined, revision: number): number {
  return Math.max(revision, (own?.version ?? 0) + 1);
}
