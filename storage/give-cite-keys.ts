import { Dexie } from 'dexie';
import { citeKeyValue } from '../papers/cite-key.ts';
import type { Mark } from '../papers/mark.ts';
import type { PaperFacts } from '../papers/paper.ts';
import type { PaperId } from '../papers/paper-id.ts';
import { compareTexts } from '../papers/value-order.ts';
import type { Library } from './library.ts';
import { citeKeysOf } from './reads/cite-keys.ts';
import { readPapers } from './reads/papers.ts';
import { write } from './write.ts';

/** How keys are made: the beginning that they have in common, and whole ones for papers, none of them `taken`. */
export interface CiteKeyMaker {
  baseOf: (facts: PaperFacts) => string;
  keysOf: (papers: readonly PaperFacts[], taken: Iterable<string>) => string[];
}

/**
 * Gives a key to each of these papers that has none to be cited by, and gives how many there were. A key stays with its
 * paper from then on, whatever else becomes known of it. No row of a paper changes. Costs a read for each, and
 * one of the keys of all marks between the first and the last.
 */
export async function giveCiteKeys(library: Library, ids: readonly PaperId[], maker: CiteKeyMaker): Promise<number> {
  return write(library, async ({ stamp }) => {
    const sorted = [...ids].sort(compareTexts);
    // Each wait is for whatever else the background does, such as making an index: both are asked at once.
    const [claimed, stored] = await Promise.all([claimants(library, sorted), readPapers(library, sorted)]);
    const known = await citeKeysOf(library, claimed);
    const papers = stored.filter(({ paperId }) => !known.has(paperId));
    const bases = [...new Set(papers.map(maker.baseOf))];
    const taken = (await Promise.all(bases.map((base) => namesFrom(library, base)))).flat();
    const keys = maker.keysOf(papers, taken);
    const marks = papers.flatMap(({ paperId }, i): Mark[] => {
      const key = keys[i];
      return key === undefined ? [] : [{ paperId, ...citeKeyValue(key), at: stamp() }];
    });
    await library.marks.bulkPut(marks);
    return marks.length;
  });
}

/** Those of these papers, sorted by their keys, that were given any key. */
async function claimants(library: Library, sorted: readonly PaperId[]): Promise<PaperId[]> {
  const [first = '', last = ''] = [sorted[0], sorted.at(-1)];
  const between = library.marks.where('[paperId+kind+name]').between([first, Dexie.minKey], [last, Dexie.maxKey]);
  const keys = await between.primaryKeys();
  const claimed = new Set(keys.flatMap(([paperId, kind]) => (kind === 'cite-key' ? [paperId] : [])));
  return sorted.filter((id) => claimed.has(id));
}

/** The keys that begin so, whoever has them. */
async function namesFrom(library: Library, base: string): Promise<string[]> {
  const keys = await library.marks
    .where('[kind+name]')
    .between(['cite-key', base], ['cite-key', `${base}\uffff`])
    .primaryKeys();
  return keys.map(([, , name]) => name);
}
