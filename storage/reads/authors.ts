import type { Paper } from '../../papers/paper.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { Library } from '../library.ts';

/** The names of the authors of each of these papers; papers that are gone are left out. */
export async function authorsOf(library: Library, ids: PaperId[]): Promise<string[][]> {
  const papers = await library.papers.bulkGet(ids);
  return papers.filter((paper) => paper !== undefined).map(names);
}

/** The names of the authors of each paper, the paper seen last first. For a library that is still small. */
export async function authorsOfAll(library: Library): Promise<string[][]> {
  return (await library.papers.orderBy('lastSeen').reverse().toArray()).map(names);
}

function names({ authors = [] }: Paper): string[] {
  return authors.map(({ name }) => name);
}
