import type { PaperId } from '../../papers/paper-id.ts';
import { arxivPaperId, parseArxivId } from '../../papers/paper-id.ts';
import { paperNamesIn } from '../../papers/paper-names.ts';

// A name stands near the beginning of a field. What is longer is looked through no further.
const LONGEST = 4_000;

/** What the texts of an entry name. */
export interface NamedPapers {
  /** each once: first what is on arXiv, then DOIs */
  ids: PaperId[];
  /** two names of one kind that are not the same paper's */
  disagree: boolean;
}

/**
 * The papers that these texts name: fields that hold an id, an address or a DOI, never prose. The first DOI is taken,
 * because addresses have them in many spellings, but two in fields of their own disagree.
 */
export function namedPapers(texts: readonly string[]): NamedPapers {
  const found = texts.flatMap((text) =>
    paperNamesIn(text.slice(0, LONGEST)).map(({ paperId, from }) => ({
      paperId,
      isOwn: from === 0 && !/:\/\//.test(text),
    })),
  );
  const arxiv = [...new Set(found.flatMap(({ paperId }) => (paperId.startsWith('arxiv:') ? [paperId] : [])))];
  const dois = found.filter(({ paperId }) => paperId.startsWith('doi:'));
  const own = new Set(dois.filter(({ isOwn }) => isOwn).map(({ paperId }) => paperId));
  const [doi] = [...own, ...dois.map(({ paperId }) => paperId)];
  return { ids: [...arxiv, ...(doi ? [doi] : [])], disagree: arxiv.length > 1 || own.size > 1 };
}

// `arXiv:1809.02922 [cs]`, `arXiv preprint arXiv: Arxiv-1703.10593`, `ArXiv e-prints, arXiv:cs/0112017v2`.
const SAID =
  /\barxiv\s{0,3}[:-]?\s{0,3}(?:arxiv[:-]\s{0,3})?(\d{4}\.\d{4,5}|[a-z-]{2,12}(?:\.[A-Z]{2})?\/\d{7})(?!\d)/gi;

/** The arXiv ids that a text of prose says to be such: those with the word before them. */
export function arxivIdsSaid(text: string): PaperId[] {
  if (!/arxiv/i.test(text)) return [];
  const ids = Array.from(text.slice(0, LONGEST).matchAll(SAID), ([, id = '']) => parseArxivId(id));
  return [...new Set(ids.flatMap((id) => (id ? [arxivPaperId(id)] : [])))];
}

/** A text in which an arXiv id stands by itself, whatever word or version is with it; '' when it has none. */
export function bareArxivId(text: string): string {
  const id = parseArxivId(text.trim().replace(/^(?:arxiv|eprint)?\s{0,3}[:-]?\s{0,3}/i, ''));
  return id ? `arXiv:${id}` : '';
}
