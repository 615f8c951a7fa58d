import type { FactsChange } from '../../papers/journal.ts';
import { keepsPaper } from '../../papers/mark.ts';
import type { Paper, PaperFacts } from '../../papers/paper.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { compareValues } from '../../papers/value-order.ts';
import { putTombstones } from '../forget/erase-papers.ts';
import { part, unpart } from '../imports/parting.ts';
import { ownFactsOf, setFacts } from '../joined-facts.ts';
import { factsOf, importedPaper, stamped, unseenTimes } from '../paper-row.ts';
import { marksOf, sightingsOf } from '../rows-of-paper.ts';
import type { Writing } from '../write.ts';
import type { FactsOfPaper } from './inverse.ts';

/** What taking back did to facts, for the journal, and the papers that stay as they are. */
export interface FactsTakenBack {
  changes: FactsOfPaper[];
  leftAlone: PaperId[];
}

/** Brings back the papers that a step took away; gives what was brought back. One that is there again is left alone. */
export async function bringBack(writing: Writing, changes: readonly FactsOfPaper[]): Promise<FactsTakenBack> {
  const { library, revision } = writing;
  const stored = await library.papers.bulkGet(changes.map(({ paperId }) => paperId));
  const taken: FactsTakenBack = { changes: [], leftAlone: [] };
  const brought: Paper[] = [];
  for (const [i, change] of changes.entries()) {
    if (change.did !== 'remove') continue;
    if (stored[i]) {
      taken.leftAlone.push(change.paperId);
      continue;
    }
    brought.push({ ...importedPaper(change.was), revision, textRevision: revision });
    taken.changes.push({ of: 'facts', paperId: change.paperId, at: writing.stamp(), did: 'add' });
  }
  await library.papers.bulkPut(brought);
  writing.countPapers(brought.length);
  return taken;
}

/**
 * Takes away the papers that a step brought, unless they were seen or marked since or another device knows them: those
 * are no longer imported, and stay. Fields that a step changed become what they were, where they are what it made them.
 */
export async function takeBackFacts(writing: Writing, changes: readonly FactsOfPaper[]): Promise<FactsTakenBack> {
  const { library } = writing;
  const stored = await library.papers.bulkGet(changes.map(({ paperId }) => paperId));
  const taken: FactsTakenBack = { changes: [], leftAlone: [] };
  const gone: PaperId[] = [];
  for (const [i, change] of changes.entries()) {
    const { paperId } = change;
    const paper = stored[i];
    if ('from' in change) {
      const of = { paperId: change.from, record: paperId };
      const made = await (change.did === 'part' ? unpart : part)(writing, of);
      if (made?.of === 'facts') taken.changes.push(made);
      else taken.leftAlone.push(paperId);
    } else if (!paper || change.did === 'remove') {
      taken.leftAlone.push(paperId);
    } else if (change.did === 'add' && !(await isKeptOtherwise(writing, paper))) {
      gone.push(paperId);
      taken.changes.push({ of: 'facts', paperId, at: writing.stamp(), did: 'remove', was: factsOf(paper) });
    } else {
      const fields = change.did === 'add' ? notImported(paper) : change.fields;
      const made = await changeFields(writing, paper, fields);
      if (made) taken.changes.push(made);
      else taken.leftAlone.push(paperId);
    }
  }
  await library.papers.bulkDelete(gone);
  for (const id of gone) await marksOf(library, id).delete();
  await putTombstones(writing, gone);
  writing.countPapers(-gone.length);
  return taken;
}

async function isKeptOtherwise({ library }: Writing, { paperId, unseen, joined }: Paper): Promise<boolean> {
  if (joined || !unseen || (await sightingsOf(library, paperId).count()) > 0) return true;
  return (await marksOf(library, paperId).toArray()).some(keepsPaper);
}

type ChangedFields = Extract<FactsChange, { did: 'change' }>['fields'];

function notImported({ imported, addedAt }: Paper): ChangedFields {
  return { imported: [undefined, imported], addedAt: [undefined, addedAt] };
}

async function changeFields(writing: Writing, paper: Paper, fields: ChangedFields): Promise<FactsOfPaper | undefined> {
  const own = await ownFactsOf(writing, paper);
  if (!own) return undefined;
  const facts: Record<string, unknown> = { ...own.facts };
  const changed: ChangedFields = {};
  for (const [field, [was, became]] of Object.entries(fields)) {
    const now = facts[field];
    if (compareValues(now, became) !== 0 || compareValues(now, was) === 0) continue;
    changed[field] = [now, was];
    if (was === undefined) delete facts[field];
    else facts[field] = was;
  }
  if (Object.keys(changed).length === 0) return undefined;
  const set = await setFacts(writing, paper, { facts: facts as unknown as PaperFacts, factsAt: own.factsAt });
  const after = set.unseen ? { ...set, ...unseenTimes(set, set.lastSeen) } : set;
  const row = stamped(paper, after, writing.revision);
  if (row) await writing.library.papers.put(row);
  return { of: 'facts', paperId: paper.paperId, at: writing.stamp(), did: 'change', fields: changed };
}
