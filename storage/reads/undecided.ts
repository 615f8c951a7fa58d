import type { Paper } from '../../papers/paper.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { Library } from '../library.ts';
import { marksOf } from '../rows-of-paper.ts';
import { readPapers } from './papers.ts';

/** Of some papers, those that the reader has not said what to do with. */
export interface Undecided {
  /** unread, on no list, without star, note and tag of the reader's own; in the order asked for */
  left: PaperId[];
  /** these would be among them but for a tag */
  tagged: PaperId[];
}

/**
 * Which of these papers the reader has not decided on. A tag that a rule has set is no decision. Where they were chosen
 * by their marks (`areMarked`), as the entries of a list, their status alone decides. Reads each paper, and the marks
 * of those undecided that have tags.
 */
export async function undecided(library: Library, ids: PaperId[], areMarked = false): Promise<Undecided> {
  const found: Undecided = { left: [], tagged: [] };
  for (const paper of await readPapers(library, ids)) {
    const { paperId, status, tags } = paper;
    if (status !== 'unread' || (!areMarked && isMarked(paper))) continue;
    const isTagged = !areMarked && tags.length > 0 && (await hasOwnTag(library, paperId));
    (isTagged ? found.tagged : found.left).push(paperId);
  }
  return found;
}

function isMarked({ starred, lists, note }: Paper): boolean {
  return starred === 1 || lists.length > 0 || note !== '';
}

async function hasOwnTag(library: Library, paperId: PaperId): Promise<boolean> {
  const marks = await marksOf(library, paperId).toArray();
  return marks.some(({ kind, value }) => kind === 'tag' && value === true);
}
