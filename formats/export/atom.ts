import type { WriteExport } from './export-format.ts';
import { markupText } from './markup-text.ts';
import type { WrittenPaper } from './written-paper.ts';
import { addressOf } from './written-paper.ts';

// RFC 4151: a name that stays the same wherever the feed is. Nobody else may give out names of this one.
const TAG = 'tag:daybook.invalid,2026';
const UNTITLED = 'Daybook';

/** Atom (RFC 4287): texts as text, tags as categories. Notes of the reader only where they are asked for. */
export const writeAtom: WriteExport = async function* (papers, { now, title = UNTITLED, notes = false }) {
  yield [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<id>${markupText(`${TAG}:feed:${encodeURIComponent(title.toWellFormed())}`)}</id>`,
    textOf('title', title),
    textOf('updated', new Date(now).toISOString()),
    '<generator>Daybook</generator>',
    '',
  ].join('\n');
  for await (const paper of papers) yield entryOf(paper, now, notes);
  yield '</feed>\n';
};

function entryOf({ facts, tags, note, addedAt }: WrittenPaper, now: number, hasNote: boolean): string {
  const { paperId, title, publishedAt, abstract, authors = [] } = facts;
  const address = addressOf(facts);
  const time = (at: number) => new Date(at).toISOString();
  const lines = [
    `<entry>`,
    // Titles may have any letter, and an id is an IRI.
    textOf('id', `${TAG}:${encodeURI(paperId.toWellFormed())}`),
    textOf('title', title),
    textOf('updated', time(addedAt ?? publishedAt ?? now)),
    ...(publishedAt === undefined ? [] : [textOf('published', time(publishedAt))]),
    ...(address === undefined ? [] : [`<link rel="alternate" type="text/html" href="${markupText(address)}"/>`]),
    ...(authors.length > 0 ? authors : [{ name: UNTITLED }]).map(
      ({ name }) => `<author>${textOf('name', name)}</author>`,
    ),
    ...tags.map((tag) => `<category term="${markupText(tag)}"/>`),
    ...(abstract ? [textOf('summary', abstract)] : []),
    ...(hasNote && note ? [textOf('content', note)] : []),
    '</entry>',
    '',
  ];
  return lines.join('\n');
}

function textOf(name: string, text: string): string {
  return `<${name}>${markupText(text)}</${name}>`;
}
