import { addressParts, repositoryOf } from '../../../papers/address-key.ts';
import { once } from '../../../papers/once.ts';
import { markCaseBreaks } from '../../analysis/tokenizer.ts';

// A copy's number, and the ending of what papers are saved as.
const COPY = String.raw`(?:\s?[([]\d{1,3}[)\]]|[ _-]copy)?`;
const eachEnding = once(
  () =>
    new RegExp(
      String.raw`(?<=[\p{L}\p{N}\p{Pe}\p{Pf}_!?'"-])${COPY}\.(?:pdf|epub|djvu|mobi|html?)(?:\.(?:crdownload|part|download|gz|zip))?(?![\p{L}\p{N}_-])`,
      'giu',
    ),
);
const CHUNK = /[^\s"“”()[\]{}<>,;:]+/gu;
// The number or hash that a site puts at the end of a slug.
const SERIAL = /^(?:\d{4,}|(?=[a-z]*\d)[0-9a-f]{8,}|(?=.*\d)[a-z0-9]{12,})$/i;
const SEPARATOR = /[_+\s]+|%20/;
const FEWEST_UNDERSCORES = 2;
const FEWEST_HYPHENS = 4;
const FEWEST_DOTS = 3;
const LONG = 40;
const NO_LETTER = /[^\p{L}\p{N}]+/u;

interface Span {
  from: number;
  to: number;
}

/** The endings of files' names in a text, with the number of a copy before them. */
export function fileEndings(text: string): Span[] {
  return Array.from(text.matchAll(eachEnding()), ({ 0: ending, index }) => ({
    from: index,
    to: index + ending.length,
  }));
}

/**
 * The words of a text that are written without blanks between them, as in files' names and in slugs, each such run with
 * its words. Compounds as people write them (`end-to-end`, `x_1`) are none, unless they touch one of `ends`: the ending
 * of a file's name, or an id in it.
 */
export function unspacedWords(text: string, ends: readonly Span[]): (Span & { text: string })[] {
  if (!/[_-]|\.\p{L}/u.test(text) && ends.length === 0) return [];
  return Array.from(text.matchAll(CHUNK)).flatMap(({ 0: chunk, index }) => {
    const to = Math.min(index + chunk.length, ...ends.filter(({ from }) => from > index).map(({ from }) => from));
    const name = text.slice(index, to);
    // The name of a filter.
    if (text[to] === ':') return [];
    const words = wordsOf(
      name,
      ends.some((end) => end.from === to || end.to === index),
    );
    return words ? [{ from: index, to, text: words }] : [];
  });
}

/** The words of one file's name without its ending, or of one that only looks like it; '' for any other text. */
function wordsOf(name: string, isFile: boolean): string {
  const underscores = name.split('_').length - 1;
  const hyphens = name.split('-').length - 1;
  const isLong = name.length > LONG && underscores + hyphens > 1;
  if (underscores >= FEWEST_UNDERSCORES || ((isFile || isLong) && underscores > 0))
    return joined(name.split(SEPARATOR));
  if (hyphens >= FEWEST_HYPHENS || ((isFile || isLong) && hyphens > 0)) return joined(name.split(/[-_]+/));
  const dots = name.split('.').filter((part) => /^\p{L}{2,}$/u.test(part)).length - 1;
  if (dots >= FEWEST_DOTS) return joined(name.split('.'));
  return isFile && markCaseBreaks(name) !== name ? joined(markCaseBreaks(name).split(NO_LETTER)) : '';
}

// Hyphens at the ends of a word are left from the separators around it.
function joined(parts: readonly string[]): string {
  const words = parts.map((part) => part.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')).filter(Boolean);
  const said = words.filter((word) => !SERIAL.test(word));
  return (said.length > 0 ? said : words).join(' ');
}

// What stands in addresses and names nothing.
const PLACES = new Set(
  'abs pdf html index paper papers article articles post posts blog forum doc docs document view item en main'.split(
    ' ',
  ),
);
const SEARCHED = /^(?:q|query|title|search|term|text)=/i;

/**
 * The words in an address that may be of a title: what it searches for, else the name of its repository, else the words
 * of the last part that has several, else the last that has any.
 */
export function addressWords(address: string): string {
  const parts = addressParts(address);
  if (!parts) return '';
  const searched = parts.search.split('&').find((each) => SEARCHED.test(each));
  if (searched) return decodePlus(searched.replace(SEARCHED, ''));
  const name = repositoryOf(parts)?.name;
  if (name) return name;
  const named = parts.path
    .map((part) => joined(part.replace(/\.[a-z]{2,5}$/i, '').split(/[-_+.\s]+/)))
    .filter((words) => words && !PLACES.has(words.toLowerCase()));
  const [host = ''] = parts.host.split('.');
  return named.findLast((words) => words.includes(' ')) ?? named.at(-1) ?? host;
}

function decodePlus(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
