import { papersOfChange } from '../../papers/journal.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { Library } from '../library.ts';

/** Takes these papers out of the journal: what was done to them can no longer be taken back. */
export async function forgetInJournal(library: Library, ids: readonly PaperId[]): Promise<void> {
  const gone = new Set(ids);
  // Of a site, nearly all papers go, and the journal has few parts: their keys are fewer than the papers'.
  const named = (await library.journal.orderBy('papers').uniqueKeys()).filter((id) => gone.has(String(id)));
  if (named.length === 0) return;
  await library.journal
    .where('papers')
    .anyOf(named)
    .modify((part, row) => {
      part.changes = part.changes.filter((change) => !papersOfChange(change).some((id) => gone.has(id)));
      part.papers = part.papers.filter((id) => !gone.has(id));
      if (part.changes.length === 0) delete (row as { value?: unknown }).value;
    });
}

/** Gives a paper that was found to be another the key of that in the journal: what was done to it is done to that. */
export async function renameInJournal(library: Library, from: PaperId, to: PaperId): Promise<void> {
  await library.journal
    .where('papers')
    .equals(from)
    .modify((part) => {
      const named = (id: PaperId) => (id === from ? to : id);
      part.papers = [...new Set(part.papers.map(named))];
      part.changes = part.changes.map((change) =>
        change.of === 'field' ? change : { ...change, paperId: named(change.paperId) },
      );
    });
}
