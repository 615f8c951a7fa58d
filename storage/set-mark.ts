import { LIMITS } from '../papers/limits.ts';
import type { Mark, MarkValue } from '../papers/mark.ts';
import { marksOnPaper } from '../papers/mark.ts';
import type { Paper } from '../papers/paper.ts';
import type { PaperId } from '../papers/paper-id.ts';
import type { Library } from './library.ts';
import { LibraryError } from './library-error.ts';
import { stamped } from './paper-row.ts';
import { marksOf } from './rows-of-paper.ts';
import { write } from './write.ts';

/**
 * Sets one mark of the reader's on a paper, as a row with the library's clock, and refreshes the paper's copy of its
 * marks. Rejects with 'unknown-paper' when the paper is not in the library, with 'too-many-tags' when it can have no
 * other tag.
 */
export function setMark(library: Library, paperId: PaperId, value: MarkValue): Promise<void> {
  return write(library, async ({ revision, stamp }) => {
    const paper = await library.papers.get(paperId);
    if (!paper) throw new LibraryError('unknown-paper');
    if (isTagTooMany(paper, value)) throw new LibraryError('too-many-tags');
    const mark: Mark = { ...value, paperId, at: stamp() };
    await library.marks.put(mark);
    const marks = await marksOf(library, paperId).toArray();
    const changed = stamped(paper, { ...paper, ...marksOnPaper(marks) }, revision);
    if (changed) await library.papers.put(changed);
  });
}

function isTagTooMany({ tags }: Paper, { kind, name, value }: MarkValue): boolean {
  return kind === 'tag' && value && !tags.includes(name) && tags.length >= LIMITS.tagsPerPaper;
}
