import type { WrittenPaper } from '../../formats/export/written-paper.ts';
import { writtenPaper } from '../../formats/export/written-paper.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { readPapers } from '../../storage/reads/papers.ts';
import type { Reader } from '../../storage/reads/reader.ts';

const AT_ONCE = 200;

/**
 * Papers of the library as they are written, in the order of their ids, without those that are gone. Reads the next
 * ones while some are written; no more than twice AT_ONCE are held. `onRead` hears how many were read.
 */
export async function* readWritten(
  library: Reader['library'],
  ids: readonly PaperId[],
  { lists, keys }: { lists: Readonly<Record<string, string>>; keys?: ReadonlyMap<PaperId, string> | undefined },
  onRead: (done: number) => void,
): AsyncGenerator<WrittenPaper> {
  const nameOf = (id: string) => (Object.hasOwn(lists, id) ? lists[id] : undefined);
  const read = (from: number) => readPapers(library, ids.slice(from, from + AT_ONCE));
  let next = read(0);
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const papers = await next;
    next = from + AT_ONCE < ids.length ? read(from + AT_ONCE) : Promise.resolve([]);
    // Whoever stops in the midst of these leaves it alone.
    next.catch(() => {});
    for (const paper of papers) yield { ...writtenPaper(paper, nameOf), citeKey: keys?.get(paper.paperId) };
    onRead(Math.min(from + AT_ONCE, ids.length));
  }
}
