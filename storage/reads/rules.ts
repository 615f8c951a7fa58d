import { valuesOf } from '../../papers/field-row.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { NEW_RULE, NEW_SMART_LIST } from '../../papers/smart-list.ts';
import type { Library, MarkKey } from '../library.ts';
import { marksNamed } from '../marks-named.ts';
import type { RuleRun } from '../rows.ts';

/** A rule that is on. */
export interface ActiveRule {
  id: string;
  tag: string;
  /** the search of its smart list */
  text: string;
  /** how far it has run on this device; absent before its first run */
  run?: RuleRun;
}

/** The rules that are on and have something to look for. */
export async function activeRules(library: Library): Promise<ActiveRule[]> {
  const rows = (await library.rules.toArray()).filter((row) => valuesOf(row, NEW_RULE).on);
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const [lists, runs] = await Promise.all([library.smartLists.bulkGet(ids), library.ruleRuns.bulkGet(ids)]);
  return rows.flatMap((row, i): ActiveRule[] => {
    const { text, gone } = valuesOf(lists[i], NEW_SMART_LIST);
    const { tag } = valuesOf(row, NEW_RULE);
    const run = runs[i];
    return gone || text === '' || tag === '' ? [] : [{ id: row.id, tag, text, ...(run && { run }) }];
  });
}

/** The papers whose text, sightings or marks changed after a revision, up to another. Reads keys. */
export function papersChanged(library: Library, after: number, upTo: number): Promise<PaperId[]> {
  return library.papers.where('revision').between(after, upTo, false, true).primaryKeys();
}

/** Those of these papers of whose tag neither the reader nor this rule has said anything. Two reads for each. */
export async function untagged(
  library: Library,
  { id, tag }: Pick<ActiveRule, 'id' | 'tag'>,
  papers: readonly PaperId[],
): Promise<PaperId[]> {
  const keys = papers.flatMap((paperId): MarkKey[] => [
    [paperId, 'tag', tag],
    [paperId, 'auto-tag', id],
  ]);
  const marks = await library.marks.bulkGet(keys);
  return papers.filter((_, i) => {
    const byRule = marks[2 * i + 1];
    return !marks[2 * i] && byRule?.value !== tag;
  });
}

/** What a rule would do to the papers that it finds. */
export interface RuleEffect {
  /** how many it finds */
  papers: number;
  /** how many of them have the tag */
  have: number;
  /** from how many of them the reader took it off */
  refused: number;
  /** some of those that would get it */
  sample: PaperId[];
}

const SAMPLE = 20;

/** What a rule with this tag would do to these papers. Costs two reads. */
export async function ruleEffect(library: Library, tag: string, papers: readonly PaperId[]): Promise<RuleEffect> {
  const [tagged, said] = await Promise.all([
    library.papers.where('tags').equals(tag).primaryKeys(),
    marksNamed(library, 'tag', tag),
  ]);
  const have = new Set(tagged);
  const off = new Set(said.filter(({ value }) => !value).map(({ paperId }) => paperId));
  return {
    papers: papers.length,
    have: papers.filter((id) => have.has(id)).length,
    refused: papers.filter((id) => off.has(id)).length,
    sample: papers.filter((id) => !have.has(id) && !off.has(id)).slice(0, SAMPLE),
  };
}
