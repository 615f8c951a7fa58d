import { cleanFacts } from '../../papers/clean.ts';
import { isStamp } from '../../papers/clock.ts';
import { FORMER_TITLES } from '../../papers/former-titles.ts';
import { LIMITS } from '../../papers/limits.ts';
import type { LinkTimes } from '../../papers/link-times.ts';
import { LINK_TIMES } from '../../papers/link-times.ts';
import { MERGED_RECORDS } from '../../papers/merged-record.ts';
import type { PaperFacts } from '../../papers/paper.ts';
import { isPaperId } from '../../papers/paper-id.ts';
import { bool, finite, listOf, may, need, shaped, such, textOf } from './row-shapes.ts';

const stamp = such<string>(isStamp);
const formerTitles = listOf(shaped({ title: need(textOf(LIMITS.title)), at: need(finite) }), FORMER_TITLES);
// Of a step of the journal that set as many, all are there.
const MARKS = 1_000;

/** Whether two papers are told apart. */
export const parting = shaped({ is: need(bool), at: need(stamp) });

const record = shaped({
  paperId: need(such<string>(isPaperId)),
  facts: need((held: unknown) => (typeof held === 'object' && held !== null ? held : undefined)),
  marks: need(listOf(shaped({ kind: need(textOf(20)), name: need(textOf(LIMITS.storedKey)), at: need(stamp) }), MARKS)),
  parted: may(parting),
});

/** Facts as a page shows them, with what merging and importing added, each checked; undefined for none. */
export function cleanKeptFacts(value: object): PaperFacts | undefined {
  const facts = cleanFacts(value);
  const held = value as Record<string, unknown>;
  const titles = formerTitles(held.formerTitles) as PaperFacts['formerTitles'];
  const imported = stamp(held.imported);
  const addedAt = finite(held.addedAt);
  const merged = listOf(mergedRecord, MERGED_RECORDS)(held.mergedFrom) as PaperFacts['mergedFrom'];
  return (
    facts && {
      ...facts,
      ...(titles && titles.length > 0 && { formerTitles: titles }),
      ...(imported !== undefined && { imported }),
      ...(addedAt !== undefined && { addedAt }),
      ...linkTimesIn(held),
      ...(merged && merged.length > 0 && { mergedFrom: merged }),
    }
  );
}

function linkTimesIn(held: Record<string, unknown>): LinkTimes {
  const times: LinkTimes = {};
  for (const name of LINK_TIMES) {
    const time = finite(held[name]);
    if (time !== undefined) times[name] = time;
  }
  return times;
}

function mergedRecord(value: unknown): object | undefined {
  const row = record(value);
  if (!row) return undefined;
  const { mergedFrom: _, ...inner } = row.facts as Record<string, unknown>;
  const kept = cleanKeptFacts({ ...inner, paperId: row.paperId });
  if (!kept) return undefined;
  const { paperId: _id, ...facts } = kept;
  return { ...row, facts };
}
