import type { WrittenPaper } from '../written-paper.ts';
import { addressOf, arxivOf, doiOf, isoDay, titleOf } from '../written-paper.ts';

// What YAML 1.2 has no place for inside of quotes, or takes for the end of a line.
const ESCAPED = /[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]/gu;

/** What is known of a paper as properties, in YAML: texts, lists of texts, days, booleans, as Obsidian shows them. */
export function frontMatter({ facts, tags, lists, starred, status, addedAt }: WrittenPaper): string {
  const { authors = [], publishedAt, venue } = facts;
  const day = (time: number | undefined) => (time === undefined ? undefined : isoDay(time));
  const properties: readonly (readonly [name: string, value: string | undefined])[] = [
    ['title', quoted(titleOf(facts))],
    ['authors', list(authors.map(({ name }) => name))],
    ['published', day(publishedAt)],
    ['venue', quoted(venue)],
    ['arxiv', quoted(arxivOf(facts))],
    ['doi', quoted(doiOf(facts))],
    ['url', quoted(addressOf(facts))],
    ['tags', list([...new Set(tags.map(obsidianTag).filter(Boolean))])],
    ['lists', list(lists)],
    ['starred', starred ? 'true' : undefined],
    ['status', status],
    ['added', day(addedAt)],
  ];
  const lines = properties.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}\n`]));
  return `---\n${lines.join('')}---\n`;
}

/** A tag as Obsidian takes it: letters, digits, `_`, `-` and `/`, and not only digits. '' where nothing is left. */
export function obsidianTag(tag: string): string {
  const words = tag
    .toWellFormed()
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}_/-]+/gu, '-')
    .replace(/-*\/[-/]*/g, '/')
    .replace(/^[-/]+|[-/]+$/g, '');
  return /^[\p{N}/_-]+$/u.test(words) ? `_${words}` : words;
}

/** A string of JSON is one of YAML. */
function quoted(text: string | undefined): string | undefined {
  if (!text) return undefined;
  return JSON.stringify(text.toWellFormed()).replace(
    ESCAPED,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function list(texts: readonly string[]): string | undefined {
  return texts.length > 0 ? `[${texts.map(quoted).join(', ')}]` : undefined;
}
