import { timeOf } from './clock.ts';
import type { Mark } from './mark.ts';
import { isSet } from './mark.ts';
import type { Paper } from './paper.ts';
import type { PaperId } from './paper-id.ts';
import { timeOfPlace } from './place-between.ts';

/** A paper that the reader kept, with what they did in that week and still holds. */
export interface KeptPaper {
  paper: Paper;
  /** when it was last marked, in milliseconds */
  at: number;
  isStarred: boolean;
  isRead: boolean;
  isNoted: boolean;
  /** by name, in order */
  tags: string[];
  /** the ids of the lists that it came on, in order */
  lists: string[];
}

/** The papers that these marks kept, each of them a mark that `keeps`; marked last first. */
export function keptPapers(marks: readonly Mark[], papers: ReadonlyMap<PaperId, Paper>): KeptPaper[] {
  const kept = [...Map.groupBy(marks, ({ paperId }) => paperId)].flatMap(([paperId, those]) => {
    const paper = papers.get(paperId);
    return paper ? [keptPaper(paper, those)] : [];
  });
  return kept.sort((a, b) => b.at - a.at || (a.paper.paperId < b.paper.paperId ? -1 : 1));
}

/**
 * True for a mark by which the reader kept a paper since that time (milliseconds): a word of their own that stands
 * still. What a rule or an import has set keeps none, nor that a paper was skipped or is being read.
 */
export function keeps(mark: Mark, since: number): boolean {
  if (mark.imported || !isSet(mark)) return false;
  if (mark.kind === 'status') return mark.value === 'read';
  // An entry whose removal was taken back is as it was: its place says when it came there.
  if (mark.kind === 'list') return (timeOfPlace(mark.value) ?? timeOf(mark.at)) >= since;
  return mark.kind === 'tag' || mark.kind === 'star' || mark.kind === 'note';
}

function keptPaper(paper: Paper, marks: readonly Mark[]): KeptPaper {
  const names = (kind: Mark['kind']) =>
    marks
      .filter((mark) => mark.kind === kind)
      .map(({ name }) => name)
      .sort();
  return {
    paper,
    at: Math.max(...marks.map(({ at }) => timeOf(at))),
    isStarred: marks.some(({ kind }) => kind === 'star'),
    isRead: marks.some(({ kind }) => kind === 'status'),
    isNoted: marks.some(({ kind }) => kind === 'note'),
    tags: names('tag'),
    lists: names('list'),
  };
}
