import { once } from './once.ts';
import type { PaperId } from './paper-id.ts';
import { arxivPaperId, parseArxivId, parseDoi } from './paper-id.ts';

/** A place in a text that names a paper; `from` and `to` are offsets, in UTF-16 units. */
export interface PaperName {
  from: number;
  to: number;
  paperId: PaperId;
}

// The archives of the old ids: https://arxiv.org/archive (read 2026-11). Any other word before a slash and seven digits
// is no id.
const ARCHIVES =
  'acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|cond-mat|cs|dg-ga|' +
  'funct-an|gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math-ph|math|mtrl-th|nlin|nucl-ex|nucl-th|patt-sol|physics|plasm-ph|' +
  'q-alg|q-bio|quant-ph|solv-int|supr-con';
const VERSION = String.raw`(?:v\d{1,3})?`;
const NEW_ID = String.raw`(?<new>\d{2}(?:0[1-9]|1[0-2])\.\d{4,5})${VERSION}`;
const OLD_ID = String.raw`(?<archive>${ARCHIVES})(?:\.[a-z]{2})?\/(?<number>\d{7})${VERSION}`;
const BEFORE = String.raw`(?<![\p{L}\p{N}]|\d\.)`;
const AFTER = String.raw`(?![\p{L}\p{N}]|\.\d)`;
const id = once(() => new RegExp(`${BEFORE}(?:${NEW_ID}|(?<![-./])${OLD_ID})${AFTER}`, 'iu'));
// In an address the archive follows a slash.
const idInAddress = once(() => new RegExp(`${BEFORE}(?:${NEW_ID}|${OLD_ID})${AFTER}`, 'iu'));

const DOI = /(?<![\p{L}\p{N}.])10\.\d{4,9}\/[^\s"<>{}|\\^`[\]]+/iu;
const arxivDoi = once(() => new RegExp(`^10\\.48550/arxiv\\.(?:${NEW_ID}|${OLD_ID})`, 'iu'));

// With a scheme or `www.`, or a host and a path. A comma ends it where another address follows.
const ADDRESS_PART = String.raw`(?:(?![,;]{1,3}[a-z]{2,10}:\/\/)[^\s"<>{}|\\^${'`'}[\]])`;
const HOST_AND_PATH = String.raw`(?<![\p{L}\p{N}@./-])(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,12}(?::\d{1,5})?\/`;
const ADDRESS = `(?:[a-z][a-z0-9+.-]{1,20}:\\/\\/|${HOST_AND_PATH})${ADDRESS_PART}+`;

const eachName = once(() => new RegExp(`${ADDRESS}|${DOI.source}|${id().source.replace(/\?<\w+>/g, '?:')}`, 'giu'));

// What stands in for ASCII in texts of East Asia, and what is not seen: each as long as what it becomes.
const WIDE = /[\uff01-\uff5e]/g;
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u3000\ufeff]/g;
const QUOTES = /[“”„]/g;
const MAY_NAME = /\d[./]\d|\/\d{7}|%2f|:\/\//i;

/**
 * The text in which names are looked for, as long as the text itself: full-width forms as ASCII, a blank for what is
 * not seen, straight quotes.
 */
export function plainForm(text: string): string {
  return text
    .replace(WIDE, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(UNSEEN, '\u00a0')
    .replace(QUOTES, '"');
}

/**
 * The places of a text that name a paper on arXiv or by its DOI, in order: an id of either kind with or without
 * version, an address of any site or file that has one in it, a DOI; in any case. Without what stands around them. An
 * id that cannot be one, because of its date or of its number of digits, is not found. Linear in the text.
 */
export function paperNamesIn(text: string): PaperName[] {
  const plain = plainForm(text);
  if (!MAY_NAME.test(plain)) return [];
  return Array.from(plain.matchAll(eachName())).flatMap(({ 0: found, index }) => namesAt(found, index));
}

/** The paper that a text names, when it is the only thing in it; else undefined. */
export function paperNamed(text: string): PaperId | undefined {
  const plain = plainForm(text)
    .trim()
    .replace(/^(?:arxiv|doi)\s*:\s*/i, '');
  const [only, second] = paperNamesIn(plain);
  return only && !second && only.from === 0 && only.to === plain.length ? only.paperId : undefined;
}

/** An address without what cannot be its end: punctuation, and brackets that were opened before it. */
export function withoutTail(address: string): string {
  let end = address.length;
  let unopened = count(address, ')') - count(address, '(');
  for (; end > 0; end--) {
    const last = address[end - 1] ?? '';
    if (last === ')' && unopened > 0) unopened--;
    else if (!TAIL.test(last)) break;
  }
  return address.slice(0, end);
}

const TAIL = /[.,;:!?'’»*_…]/;

function count(text: string, char: string): number {
  return text.split(char).length - 1;
}

function namesAt(found: string, index: number): PaperName[] {
  const isAddress = ADDRESS_START.test(found);
  const name = isAddress || /^10\.\d{4,9}\//.test(found) ? withoutTail(found) : found;
  if (isAddress) {
    const paperId = paperInAddress(name);
    return paperId ? [{ from: index, to: index + name.length, paperId }] : [];
  }
  const preprint = arxivDoi().exec(name);
  if (preprint) return named(index, preprint[0], idOf(preprint));
  const doi = parseDoi(name);
  return doi ? named(index, name, `doi:${doi}`) : named(index, found, idOf(id().exec(found)));
}

const ADDRESS_START = /^(?:[a-z][a-z0-9+.-]{1,20}:\/\/|[a-z0-9-]{1,63}\.[a-z0-9.:-]+\/)/i;

function named(from: number, name: string, paperId: PaperId | undefined): PaperName[] {
  return paperId ? [{ from, to: from + name.length, paperId }] : [];
}

/** The paper whose id or DOI is in an address, also where it stands encoded, in a query or after another host. */
function paperInAddress(address: string): PaperId | undefined {
  const decoded = decode(decode(address));
  const [doi] = DOI.exec(decoded) ?? [];
  const preprint = doi && arxivDoi().exec(doi);
  const arxiv = idOf(preprint || idInAddress().exec(decoded));
  if (preprint || !doi) return arxiv;
  const own = parseDoi(
    withoutTail(doi.replace(/[?#&].*$/s, ''))
      .replace(DOI_PAGE, '')
      .replace(PREPRINT_PAGE, '$1'),
  );
  return own ? `doi:${own}` : arxiv;
}

// What publishers put behind a DOI in the addresses of a paper's pages.
const DOI_PAGE = /(?:\/(?:full|abstract|pdf|epdf|meta|html|references))?(?:\.pdf)?$/i;
// bioRxiv and medRxiv also its version.
const PREPRINT_PAGE = /^(10\.(?:1101|64898)\/[\d.]+)v\d.*$/i;

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** The key of an id that one of the patterns found; undefined when arXiv had no such ids at its date. */
function idOf(found: RegExpExecArray | null): PaperId | undefined {
  const { new: modern, archive, number } = found?.groups ?? {};
  const id = modern ? (isIssued(modern) ? modern : '') : `${archive?.toLowerCase()}/${number}`;
  const arxiv = parseArxivId(id);
  return arxiv && arxivPaperId(arxiv);
}

// https://info.arxiv.org/help/arxiv_identifier.html: from April 2007, with five digits from January 2015.
function isIssued(id: string): boolean {
  const month = Number(id.slice(0, 4));
  return month >= 704 && (month >= 1501 ? id.length === 10 : id.length === 9);
}
