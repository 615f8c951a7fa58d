import type { RecordedPage } from './recorded-pages.ts';

/** A paper as another program reads it off a page's source. */
export interface PlainPaper {
  id: string;
  title: string;
  abstract: string;
  authors: string[];
  upvotes: number;
  comments: number;
  keywords: string[];
  organisation: string | undefined;
  publishedAt: number;
}

/**
 * Reads a recorded listing in another way than the adapters do: it finds the attribute in the source text and undoes
 * the escapes itself, so that a mistake in one is not repeated in the other.
 */
export function readIndependently(page: RecordedPage): PlainPaper[] {
  return itemsOf(page).map(plainPaper);
}

/** The site's own rows of a recorded listing. */
// biome-ignore lint/suspicious/noExplicitAny: recorded JSON, read without the product's own care
export function itemsOf({ html }: RecordedPage): any[] {
  const start = html.indexOf('data-props="', html.indexOf('data-target="DailyPapers"')) + 'data-props="'.length;
  const source = html.slice(start, html.indexOf('"', start));
  const json = source
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'");
  return JSON.parse(json.replaceAll('&amp;', '&')).dailyPapers;
}

/** One of the site's own rows. */
// biome-ignore lint/suspicious/noExplicitAny: recorded JSON, read without the product's own care
export function plainPaper({ paper, numComments }: any): PlainPaper {
  const oneLine = (text = '') => text.split(/\s+/).filter(Boolean).join(' ');
  return {
    id: paper.id,
    title: oneLine(paper.title),
    abstract: oneLine(paper.summary),
    authors: paper.authors.map((author: { name: string }) => oneLine(author.name)),
    upvotes: paper.upvotes,
    comments: numComments,
    keywords: (paper.ai_keywords ?? []).map(oneLine).filter(Boolean),
    organisation: paper.organization?.name,
    publishedAt: new Date(paper.publishedAt).getTime(),
  };
}
