import { CiteKeys, citeKeyBase } from '../../formats/export/bibtex/cite-keys.ts';
import type { CiteKeyMaker } from '../../storage/give-cite-keys.ts';

/** Makes keys as BibTeX is written with them. */
export const MAKE_CITE_KEYS: CiteKeyMaker = {
  baseOf: citeKeyBase,
  keysOf(papers, taken) {
    const keys = new CiteKeys(taken);
    return papers.map((facts) => keys.keyOf({ facts }));
  },
};
