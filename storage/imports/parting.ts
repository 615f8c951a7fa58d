import type { Change } from '../../papers/journal.ts';
import type { MarkValue, SaidMark } from '../../papers/mark.ts';
import { isSaid, isSet } from '../../papers/mark.ts';
import type { MergedRecord, Paper, PaperFacts } from '../../papers/paper.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { ownFactsOf, setFacts } from '../joined-facts.ts';
import { importedPaper, stamped } from '../paper-row.ts';
import { marksOf, sightingsOf } from '../rows-of-paper.ts';
import { setMarks } from '../set-marks.ts';
import { orderToForget } from '../tombstones.ts';
import type { Writing } from '../write.ts';
import { marksOfRecord } from './merged-records.ts';

/** Which paper has which record. */
export interface RecordOfPaper {
  paperId: PaperId;
  record: PaperId;
}

/** Parts in an open write; undefined when there is nothing to part. */
export async function part(writing: Writing, of: RecordOfPaper): Promise<Change | undefined> {
  const { library } = writing;
  const { paperId, record } = of;
  const [paper, own, held] = await find(writing, of, false);
  if (!paper || !own || !held || (await library.papers.get(record))) return undefined;
  const { imported = writing.stamp(), addedAt = paper.addedAt } = held.facts;
  const facts: PaperFacts = { ...held.facts, paperId: record, imported, ...(addedAt !== undefined && { addedAt }) };
  await library.papers.put(stamped(undefined, importedPaper({ facts, factsAt: 0 }), writing.revision) ?? paper);
  writing.countPapers(1);
  const set = (await marksOf(library, paperId).toArray())
    .filter(isSaid)
    .filter(
      (mark) =>
        isSet(mark) &&
        held.marks.some(({ kind, name, at }) => mark.kind === kind && mark.name === name && mark.at === at),
    );
  await moveMarks(writing, set, paperId, record);
  // What came with the record alone goes with it.
  const { imported: stamp, addedAt: since, ...others } = own.facts;
  const isOfRecord = stamp !== undefined && stamp === held.facts.imported;
  const left = isOfRecord
    ? others
    : { ...others, ...(stamp && { imported: stamp }), ...(since !== undefined && { addedAt: since }) };
  await store(writing, of, { ...own, facts: left }, { ...held, parted: { is: true, at: writing.stamp() } });
  return { of: 'facts', did: 'part', paperId: record, from: paperId, at: writing.stamp() };
}

/** Takes back in an open write that a record was parted; undefined when it was seen since, or is no more. */
export async function unpart(writing: Writing, of: RecordOfPaper): Promise<Change | undefined> {
  const { library } = writing;
  const { paperId, record } = of;
  const [paper, own, held] = await find(writing, of, true);
  const parted = await library.papers.get(record);
  if (!paper || !own || !held || !parted || (await sightingsOf(library, record).count()) > 0) return undefined;
  const set = (await marksOf(library, record).toArray()).filter(isSaid).filter(isSet);
  const moved = await moveMarks(writing, set, record, paperId);
  await marksOf(library, record).delete();
  await library.papers.delete(record);
  writing.countPapers(-1);
  const { imported, addedAt } = parted;
  const facts = { ...(imported && { imported }), ...(addedAt !== undefined && { addedAt }), ...own.facts };
  const marks = marksOfRecord(moved);
  await store(writing, of, { ...own, facts }, { ...held, marks, parted: { is: false, at: writing.stamp() } });
  return { of: 'facts', did: 'unpart', paperId: record, from: paperId, at: writing.stamp() };
}

/** The paper, what this device knows of it, and its record, if that is parted or not as is said. */
async function find(writing: Writing, { paperId, record }: RecordOfPaper, isParted: boolean) {
  const paper = await writing.library.papers.get(paperId);
  const own = paper && (await ownFactsOf(writing, paper));
  const held = own?.facts.mergedFrom?.find(
    (each) => each.paperId === record && (each.parted?.is ?? false) === isParted,
  );
  return [paper, own, held] as const;
}

/** Stores the paper with its record, and under which key the record is found from now on. */
async function store(
  writing: Writing,
  { paperId, record }: RecordOfPaper,
  { facts, factsAt }: { facts: PaperFacts; factsAt: number },
  held: MergedRecord,
): Promise<void> {
  const { library, meta, revision } = writing;
  const paper: Paper | undefined = await library.papers.get(paperId);
  if (!paper) return;
  const mergedFrom = (facts.mergedFrom ?? []).map((each) => (each.paperId === record ? held : each));
  const after = await setFacts(writing, paper, { facts: { ...facts, mergedFrom }, factsAt });
  await library.papers.put(stamped(paper, after, revision) ?? { ...after, revision });
  const tombstone = await library.tombstones.get(record);
  const clock = orderToForget(tombstone) ?? '';
  const parted = held.parted && { parted: held.parted };
  await library.tombstones.put({ paperId: record, at: Date.now(), clock, revision, became: paperId, ...parted });
  meta.hasParted = true;
}

/** Sets marks of one paper on another, and takes them back there. What the other has is left alone. */
async function moveMarks(writing: Writing, marks: readonly SaidMark[], from: PaperId, to: PaperId): Promise<Change[]> {
  await setMarks(writing, [from], () =>
    marks.map((mark) => ({ value: none(mark), isImported: mark.imported !== undefined })),
  );
  const { changes } = await setMarks(writing, [to], (_, stored) =>
    marks
      .filter(({ kind, name }) => !stored.some((mark) => mark.kind === kind && mark.name === name && isSet(mark)))
      .map((mark) => ({ value: plainValue(mark), isImported: mark.imported !== undefined })),
  );
  return changes;
}

function plainValue(mark: SaidMark): MarkValue {
  const { paperId: _, at: _at, imported: _imported, under: _under, ...rest } = mark;
  const { editor: _editor, edits: _edits, seen: _seen, ...value } = rest;
  return value;
}

function none(mark: SaidMark): MarkValue {
  switch (mark.kind) {
    case 'tag':
    case 'star':
      return { ...plainValue(mark), value: false } as MarkValue;
    case 'status':
      return { kind: 'status', name: '', value: 'unread' };
    default:
      return { ...plainValue(mark), value: '' } as MarkValue;
  }
}
