import type { ManyMarked } from '../../papers/journal.ts';
import { stepOfMark } from '../../papers/journal.ts';
import type { Mark, MarkValue } from '../../papers/mark.ts';
import { isSet } from '../../papers/mark.ts';
import type { Paper } from '../../papers/paper.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { placeInRow } from '../../papers/place-between.ts';
import { recordStep } from '../journal/record-step.ts';
import { noteProgress, runStep } from '../journal/steps-under-way.ts';
import type { Library } from '../library.ts';
import type { MarkToSet } from '../set-marks.ts';
import { setMarks } from '../set-marks.ts';
import { write } from '../write.ts';
import { inPieces } from './in-pieces.ts';

/** A mark for many papers; no note, as each paper has its own. */
export type ManyMark = Exclude<MarkValue, { kind: 'note' }>;

/**
 * Sets one mark on these papers, as one step of the journal. It goes in pieces, between which other writes go through;
 * `between` is waited for before each. What is done stays when it is stopped (stopStep) or cut short, and can be taken
 * back. Papers that have it already are left as they are. On a list they keep the order given.
 */
export function markMany(
  library: Library,
  ids: readonly PaperId[],
  mark: ManyMark,
  between?: () => Promise<void>,
): Promise<ManyMarked> {
  const what = stepOfMark(mark);
  return runStep(library, async (begun, isStopped) => {
    const marked: ManyMarked = { step: null, papers: 0, left: 0 };
    const done = await inPieces(
      ids,
      async (piece, from) => {
        const { step, papers, left } = await write(library, async (writing) => {
          const place = new Map(piece.map((id, i) => [id, from + i]));
          const { changes, unknown, full } = await setMarks(writing, piece, (paper, marks) =>
            wanted(paper, marks, placed(mark, place.get(paper.paperId) ?? 0)),
          );
          const step = marked.step ?? writing.revision;
          await recordStep(writing, { what, changes, step });
          noteProgress(writing, { step, what, done: from + piece.length, total: ids.length });
          return { step, papers: changes.length, left: unknown.length + full.length };
        });
        marked.step = step;
        begun(step);
        marked.papers += papers;
        marked.left += left;
      },
      { between, isStopped },
    );
    return { ...marked, step: marked.papers > 0 ? marked.step : null, left: marked.left + ids.length - done };
  });
}

function placed(mark: ManyMark, place: number): ManyMark {
  return mark.kind === 'list' && mark.value ? { ...mark, value: placeInRow(mark.value, place) } : mark;
}

/** Nothing where the reader has said the same already, or what is to be taken back is not there. */
function wanted(paper: Paper, marks: readonly Mark[], value: ManyMark): MarkToSet[] {
  const own = marks.find(({ kind, name }) => kind === value.kind && name === value.name);
  const isThere = own ? isSet(own) : value.kind === 'tag' && paper.tags.includes(value.name);
  if (value.kind === 'status') return (own?.value ?? 'unread') === value.value ? [] : [{ value }];
  const isWanted = isSet(value);
  return isWanted === isThere && (own || !isWanted) ? [] : [{ value }];
}
