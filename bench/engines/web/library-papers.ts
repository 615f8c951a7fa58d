import type { Paper } from '../../../papers/paper.ts';

const CHUNK = 500;

/** The papers of the library that stands in this origin, in the order of their keys, 500 at a time. */
export async function* libraryPapers(): AsyncGenerator<Paper[]> {
  const database = await done(indexedDB.open('daybook'));
  let range: IDBKeyRange | undefined;
  for (;;) {
    const papers: Paper[] = await done(database.transaction('papers').objectStore('papers').getAll(range, CHUNK));
    const last = papers.at(-1);
    if (!last) break;
    yield papers;
    range = IDBKeyRange.lowerBound(last.paperId, true);
  }
  database.close();
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((complete, failed) => {
    request.onsuccess = () => complete(request.result);
    request.onerror = () => failed(request.error);
  });
}
