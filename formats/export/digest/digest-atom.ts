import { markupText } from '../markup-text.ts';
import type { WrittenDigest, WrittenLine } from './written-digest.ts';

// RFC 4151, as of a feed of papers: the name of a week's digest stays the same however often it is written.
const FEED = 'tag:daybook.invalid,2026:digest';

/**
 * A digest as an Atom feed (RFC 4287) of one entry, whose text is XHTML, so that readers show it whole. One that is
 * written again later takes the place of the one before. `now` is in milliseconds.
 */
export function digestAtom({ first, title, summary, sections }: WrittenDigest, now: number): string {
  const updated = `<updated>${new Date(now).toISOString()}</updated>`;
  const parts = sections.map(({ title: name, sentence, lines }) =>
    [
      element('h2', name),
      sentence && element('p', sentence),
      lines.length > 0 && `<ul>\n${lines.map(itemOf).join('\n')}\n</ul>`,
    ]
      .filter(Boolean)
      .join('\n'),
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    element('id', FEED),
    element('title', 'Daybook'),
    updated,
    '<author><name>Daybook</name></author>',
    '<generator>Daybook</generator>',
    '<entry>',
    element('id', `${FEED}:${first}`),
    element('title', title),
    updated,
    element('summary', summary),
    '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">',
    element('p', summary),
    ...parts,
    '</div></content>',
    '</entry>',
    '</feed>',
    '',
  ].join('\n');
}

function itemOf({ name, address, about }: WrittenLine): string {
  const named = address === undefined ? markupText(name) : `<a href="${markupText(address)}">${markupText(name)}</a>`;
  return `<li>${named}${about ? `: ${markupText(about)}` : ''}</li>`;
}

function element(name: string, text: string): string {
  return `<${name}>${markupText(text)}</${name}>`;
}
