import { markdownLink } from '../../paper-markdown.ts';
import type { ExportOptions } from '../export-format.ts';
import type { WrittenPaper } from '../written-paper.ts';
import { addressOf, arxivOf, doiOf, isoDay, shortId } from '../written-paper.ts';

/** A file of Markdown about one paper. */
export interface PaperNote {
  /** without an ending; no other paper has it */
  name: string;
  text: string;
}

// What file systems and Obsidian's links do not take (its Web Clipper leaves the same out, 2026-08).
const NOT_IN_NAMES = /[/\\:*?"<>|#^[\]\p{C}]+/gu;
const LONGEST_NAME = 120;

/**
 * A note with front matter, as Obsidian reads it: properties in YAML, the abstract, and the reader's note as it is.
 */
export function paperNote(paper: WrittenPaper, { notes = true }: Pick<ExportOptions, 'notes'> = {}): PaperNote {
  const { facts, note } = paper;
  const address = addressOf(facts);
  const { title, abstract } = facts;
  const properties = propertiesOf(paper).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${yaml(value)}`],
  );
  const parts = [
    `---\n${properties.join('\n')}\n---`,
    ...(address === undefined ? [] : [markdownLink({ title, address })]),
    ...(abstract ? [`> ${abstract.toWellFormed()}`] : []),
    ...(notes && note ? [note.toWellFormed()] : []),
  ];
  return { name: nameOf(paper), text: `${parts.join('\n\n')}\n` };
}

type Property = string | boolean | readonly string[] | { day: number };

function propertiesOf({
  facts,
  tags,
  lists,
  starred,
  status,
  addedAt,
}: WrittenPaper): [string, Property | undefined][] {
  const day = (time: number | undefined) => (time === undefined ? undefined : { day: time });
  const some = (values: readonly string[] = []) => (values.length > 0 ? values : undefined);
  return [
    ['title', facts.title],
    ['aliases', [facts.title]],
    ['authors', some(facts.authors?.map(({ name }) => name))],
    ['published', day(facts.publishedAt)],
    ['added', day(addedAt)],
    ['arxiv', arxivOf(facts)],
    ['doi', doiOf(facts)],
    ['url', addressOf(facts)],
    ['venue', facts.venue],
    ['lists', some(lists)],
    ['status', status],
    ['starred', starred],
    ['tags', some(tags.map(obsidianTag).filter(Boolean))],
  ];
}

/** A text of JSON is one of YAML too, so nothing of it is read as anything else. */
function yaml(value: Property): string {
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return quoted(value);
  if ('day' in value) return isoDay(value.day);
  return `[${value.map(quoted).join(', ')}]`;
}

// YAML 1.2 § 5.1 does not have all that JSON leaves as it is.
function quoted(text: string): string {
  return JSON.stringify(text.toWellFormed()).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (char) => `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}

/** A tag as Obsidian takes it: letters, figures, `_ - /`, and not figures alone. */
function obsidianTag(tag: string): string {
  const plain = tag
    .toWellFormed()
    .replace(/[^\p{L}\p{N}\p{M}/_-]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return /^\d+$/.test(plain) ? `${plain}_` : plain;
}

function nameOf({ facts }: WrittenPaper): string {
  const id = plainName(shortId(facts));
  const title = plainName(facts.title);
  return `${Array.from(title)
    .slice(0, LONGEST_NAME - id.length - 3)
    .join('')
    .trim()} (${id})`;
}

function plainName(text: string): string {
  return text.toWellFormed().replace(NOT_IN_NAMES, ' ').replace(/\s+/g, ' ').trim().replace(/^\.+/, '').slice(0, 80);
}
