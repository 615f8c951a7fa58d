import type { Change, FactsChange } from '../../papers/journal.ts';
import { mergedRecords } from '../../papers/merged-record.ts';
import type { MergedRecord, Paper } from '../../papers/paper.ts';
import { ownFactsOf, setFacts } from '../joined-facts.ts';
import { stamped } from '../paper-row.ts';
import type { Writing } from '../write.ts';
import type { JoinedPaper } from './join-entries.ts';

/**
 * Keeps with papers the records that an import found to be them, so that they can be parted again, with the marks that
 * it has just set (`marked`), and with when they brought the paper where nothing else did (`facts`); in an open write.
 * Gives what was changed, for the journal.
 */
export async function keepMerged(
  writing: Writing,
  papers: readonly JoinedPaper[],
  { facts, marked }: { facts: readonly Change[]; marked: readonly Change[] },
): Promise<Change[]> {
  const { library } = writing;
  const merged = papers.filter((paper) => paper.merged.length > 0);
  const stored = await library.papers.bulkGet(merged.map(({ paperId }) => paperId));
  const changes: Change[] = [];
  const rows: Paper[] = [];
  for (const [i, { paperId, merged: records, entries }] of merged.entries()) {
    const paper = stored[i];
    const own = paper && (await ownFactsOf(writing, paper));
    if (!own) continue;
    const marks = marksOfRecord(marked.filter((change) => change.of === 'mark' && change.paperId === paperId));
    const isByRecords = entries.every((entry) => records.some((record) => record.paperId === entry.facts.paperId));
    const isNow = facts.some((change) => change.of === 'facts' && change.paperId === paperId && isImporting(change));
    const { imported } = own.facts;
    const by = isByRecords && isNow && imported ? { imported } : {};
    const was = own.facts.mergedFrom;
    const became = mergedRecords([
      ...(was ?? []),
      ...records.map((record) => ({ ...record, facts: { ...record.facts, ...by }, marks })),
    ]);
    const after = await setFacts(writing, paper, { ...own, facts: { ...own.facts, mergedFrom: became } });
    rows.push(stamped(paper, after, writing.revision) ?? after);
    const fields: Record<string, [unknown, unknown]> = { mergedFrom: [was, became] };
    changes.push({ of: 'facts', paperId, at: writing.stamp(), did: 'change', fields });
  }
  await library.papers.bulkPut(rows);
  return changes;
}

/** The marks that were set, as a record has them. A key to be cited by is none: it stays with the paper. */
export function marksOfRecord(changes: readonly Change[]): MergedRecord['marks'] {
  return changes.flatMap((change) =>
    change.of === 'mark' && change.kind !== 'cite-key' ? [{ kind: change.kind, name: change.name, at: change.at }] : [],
  );
}

function isImporting(change: FactsChange): boolean {
  return change.did === 'change' && 'imported' in change.fields;
}
