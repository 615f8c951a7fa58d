import { countText, language } from '../../messages/catalogue.ts';
import { mainAddress } from '../../papers/main-address.ts';
import type { Paper } from '../../papers/paper.ts';
import { addedUnseen } from '../../papers/paper.ts';
import { cut } from '../../papers/text.ts';
import type { Span } from '../../search/analysis/token-spans.ts';
import { highlight } from '../../search/query/highlight/highlight.ts';
import type { Query } from '../../search/query/query.ts';
import type { SeenPaper } from '../../storage/reads/papers.ts';
import { libraryPage } from './library-page.ts';

/** How the browser reads descriptions: Chromium as XML, Firefox as plain text. */
export type DescriptionFormat = 'xml' | 'plain';

/** What the address bar offers; `content` stands in the bar when it is chosen, and is always an address. */
export interface Suggestion {
  content: string;
  description: string;
}

// An address bar shows one line, and Chromium refuses all suggestions when one of them is not well-formed.
const MOST_TITLE = 200;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text as the address bar takes it. */
export function described(text: string, format: DescriptionFormat): string {
  const line = text.toWellFormed().replace(/[\p{Cc}\p{Noncharacter_Code_Point}]/gu, ' ');
  return format === 'plain' ? line : line.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}

/** A paper that was found: its title with what the search found in it, who wrote it, and when it was last seen. */
export function suggestionOf(seen: SeenPaper, query: Query, format: DescriptionFormat): Suggestion {
  const { paper } = seen;
  const title = cut(paper.title, MOST_TITLE);
  const more = ` · ${[authorsInShort(paper), dayOf(addedUnseen(paper) ?? paper.lastSeen)].filter(Boolean).join(' · ')}`;
  const content = mainAddress(seen) ?? libraryPage({ paper: paper.paperId });
  if (format === 'plain') return { content, description: described(title + more, format) };
  const spans = highlight(paper, query).title.filter(({ to }) => to <= title.length);
  return { content, description: withMatches(title, spans) + styled('dim', more) };
}

/** The title with these places of it as matches; they follow each other. */
function withMatches(title: string, spans: readonly Span[]): string {
  let end = 0;
  const parts = spans.map(({ from, to }) => {
    const before = described(title.slice(end, from), 'xml');
    end = to;
    return before + styled('match', title.slice(from, to));
  });
  return parts.join('') + described(title.slice(end), 'xml');
}

/** Text in one of the styles that Chromium's address bar knows. */
function styled(style: 'match' | 'dim', text: string): string {
  return `<${style}>${described(text, 'xml')}</${style}>`;
}

function authorsInShort({ authors, authorCount }: Paper): string {
  const [first] = authors ?? [];
  const others = (authorCount ?? authors?.length ?? 0) - 1;
  if (!first) return '';
  return others > 0 ? countText('authors_and', others, first.name) : first.name;
}

function dayOf(time: number): string {
  if (Number.isNaN(new Date(time).getTime())) return '';
  return new Intl.DateTimeFormat(language(), { day: 'numeric', month: 'short', year: 'numeric' }).format(time);
}
