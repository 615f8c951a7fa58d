import { cleanText } from './text.ts';
import { titleKey } from './title-key.ts';

/**
 * The key of a Paper: `arxiv:2602.08025` (never a version), `doi:10.1145/3292500`, or `title:` and a folded title for
 * a paper of which nothing better is known.
 */
export type PaperId = string;

// https://info.arxiv.org/help/arxiv_identifier.html: since 2007-04 YYMM.number, four digits until 2014-12, then five;
// before that archive/YYMMNNN, where the archive may name a subject class.
const NEW_ARXIV = /^(\d{2})(0[1-9]|1[0-2])\.(\d{4,5})(?:v\d{1,3})?$/;
const OLD_ARXIV = /^([a-z-]{2,12})(?:\.[A-Z]{2})?\/(\d{7})(?:v\d{1,3})?$/;
// https://www.doi.org/doi-handbook/HTML/doi-name-syntax.html; quotes and angle brackets are left out on purpose.
const DOI = /^10\.\d{4,9}\/[^\s"<>]{1,180}$/;

/** The arXiv id without its version, or undefined when `text` is not one: `2602.08025v2` → `2602.08025`. */
export function parseArxivId(text: string): string | undefined {
  const modern = NEW_ARXIV.exec(text);
  if (modern) return `${modern[1]}${modern[2]}.${modern[3]}`;
  const old = OLD_ARXIV.exec(text);
  return old ? `${old[1]}/${old[2]}` : undefined;
}

/**
 * The DOI in lower case (DOIs ignore case), or undefined when `text` is not one, or has a character that is not seen or
 * half of one: such a key could not be told from another, nor be an address.
 */
export function parseDoi(text: string): string | undefined {
  const doi = text.trim().toLowerCase();
  return DOI.test(doi) && cleanText(doi, doi.length) === doi ? doi : undefined;
}

/** The key of a paper on arXiv. `arxivId` comes from {@link parseArxivId}. */
export function arxivPaperId(arxivId: string): PaperId {
  return `arxiv:${arxivId}`;
}

/** The arXiv id inside a key, or undefined when the paper is not known to be on arXiv. */
export function arxivIdOf(paperId: PaperId): string | undefined {
  return paperId.startsWith('arxiv:') ? paperId.slice(6) : undefined;
}

/** True when the key was made from a title only, so that a better one may take its place. */
export function isTitleId(paperId: PaperId): boolean {
  return paperId.startsWith('title:');
}

/** The key for a paper of which only the title is known; undefined when the title has no letter or digit. */
export function titlePaperId(title: string): PaperId | undefined {
  const key = titleKey(title);
  return key ? `title:${key}` : undefined;
}

/** True for a key in its one canonical form; what pages, files and messages send is checked with this. */
export function isPaperId(value: unknown): value is PaperId {
  if (typeof value !== 'string' || value.length > 220) return false;
  const colon = value.indexOf(':');
  const rest = value.slice(colon + 1);
  switch (value.slice(0, colon)) {
    case 'arxiv':
      return parseArxivId(rest) === rest;
    case 'doi':
      return parseDoi(rest) === rest;
    case 'title':
      return rest !== '' && titleKey(rest) === rest;
    default:
      return false;
  }
}
