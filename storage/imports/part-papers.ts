import type { PaperId } from '../../papers/paper-id.ts';
import { recordStep } from '../journal/record-step.ts';
import type { Library } from '../library.ts';
import { LibraryError } from '../library-error.ts';
import { write } from '../write.ts';
import { part } from './parting.ts';

/**
 * Makes a record that was found to be a paper a paper of its own again, with the marks that it had and that were not
 * changed since, as one step of the journal; gives the step. From then on the two are told apart, in every copy.
 * Rejects with 'unknown-paper' when the paper has no such record.
 */
export function partPapers(library: Library, paperId: PaperId, record: PaperId): Promise<number | null> {
  return write(library, async (writing) => {
    const change = await part(writing, { paperId, record });
    const paper = await library.papers.get(record);
    if (!change || !paper) throw new LibraryError('unknown-paper');
    return recordStep(writing, { what: { did: 'part-papers', title: paper.title }, changes: [change] });
  });
}
