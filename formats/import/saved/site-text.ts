import { SAVED_FORMS } from '../../../adapters/saved.ts';
import type { Found, FoundEntry } from '../found.ts';
import type { Line } from '../lines.ts';
import { linesOf } from '../lines.ts';

// Titles are shorter and abstracts longer (12,000 recorded rows: titles up to 230, abstracts from 60).
const LONGEST_TITLE = 300;
// Below, a line may as well be a title.
const SHORT = 150;

/**
 * The papers in the text of a site's listing page: after the page's header, titles and abstracts in turn, with or
 * without blank lines. There are no ids in it. An abstract that is broken into lines is put together, and a title that
 * lacks its abstract does not shift what follows.
 */
export async function* readSiteText(text: AsyncIterable<string>): AsyncGenerator<Found> {
  let title: Line | undefined;
  let before: FoundEntry | undefined;
  let short: Line | undefined;
  for await (const line of textLines(text)) {
    // A short line behind a title is its abstract, unless a whole abstract follows.
    if (short && title) {
      const isTitle = line.text.length > LONGEST_TITLE;
      if (before) yield before;
      before = isTitle ? untitled(title) : withAbstract(title, short);
      title = isTitle ? short : undefined;
      short = undefined;
    }
    if (title && line.text.length < SHORT) {
      short = line;
    } else if (title) {
      if (before) yield before;
      before = withAbstract(title, line);
      title = undefined;
    } else if (line.text.length > LONGEST_TITLE) {
      if (before) before.abstract = `${before.abstract ?? ''} ${line.text}`;
      else yield { refused: 'broken', text: line.text, line: line.number };
    } else {
      title = line;
    }
  }
  if (before) yield before;
  if (title) yield short ? withAbstract(title, short) : untitled(title);
}

/** The lines that say something, without the page's header. */
async function* textLines(text: AsyncIterable<string>): AsyncGenerator<Line> {
  let isHeader = true;
  for await (const lines of linesOf(text)) {
    for (const line of lines) {
      let said = line.text.trim();
      if (isHeader) {
        for (const forms of SAVED_FORMS) said = forms.withoutHeader(said);
        isHeader = said === '';
      }
      if (said !== '') yield { ...line, text: said };
    }
  }
}

function withAbstract(title: Line, abstract: Line): FoundEntry {
  return { ...untitled(title), abstract: abstract.text };
}

function untitled({ text, number }: Line): FoundEntry {
  return { line: number, names: [], title: text };
}
