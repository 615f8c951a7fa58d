import type { Change } from '../../papers/journal.ts';
import type { Mark } from '../../papers/mark.ts';
import { isSet } from '../../papers/mark.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { MarkToSet } from '../set-marks.ts';
import { setMarks } from '../set-marks.ts';
import type { Writing } from '../write.ts';
import type { IsStill, MarkChange } from './inverse.ts';
import { inverseOfMark } from './inverse.ts';

/** What is to be known to take marks back. */
export interface HowMarks {
  isStill: IsStill;
  /** papers that are there again, whose marks went with them */
  again: ReadonlySet<PaperId>;
  /** the step was an import */
  isImport: boolean;
}

/** Takes back marks; gives what that set, for the journal, the papers that were changed, and those left as they are. */
export async function takeBackMarks(
  writing: Writing,
  changes: readonly MarkChange[],
  how: HowMarks,
): Promise<{ changes: Change[]; papers: Set<PaperId>; leftAlone: Set<PaperId> }> {
  if (changes.length === 0) return { changes: [], papers: new Set(), leftAlone: new Set() };
  const ofPapers = Map.groupBy(changes, ({ paperId }) => paperId);
  const left = new Set<PaperId>();
  const {
    changes: made,
    unknown,
    full,
  } = await setMarks(writing, [...ofPapers.keys()], ({ paperId }, marks) =>
    inversesOf(ofPapers.get(paperId) ?? [], marks, how, () => left.add(paperId)),
  );
  const papers = new Set(made.flatMap((change) => (change.of === 'mark' ? [change.paperId] : [])));
  return { changes: made, papers, leftAlone: new Set([...left, ...unknown, ...full]) };
}

/** What is to be set on one paper; what is taken off comes first, to make room for other tags. */
function inversesOf(
  changes: readonly MarkChange[],
  marks: readonly Mark[],
  { isStill, again, isImport }: HowMarks,
  onLeft: () => void,
): MarkToSet[] {
  const wanted: MarkToSet[] = [];
  for (const change of changes) {
    const now = marks.find(({ kind, name }) => kind === change.kind && name === change.name);
    const value = inverseOfMark(change, marks, now || !again.has(change.paperId) ? isStill : () => true);
    if (value) wanted.push({ value, isImported: isImport && (!now || now.imported !== undefined) });
    else onLeft();
  }
  return wanted.sort((a, b) => Number(isSet(a.value)) - Number(isSet(b.value)));
}
