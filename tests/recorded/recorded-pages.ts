import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { JSDOM } from 'jsdom';

/** The folder of recorded pages, outside the project: `DAYBOOK_FIXTURES`, else `fixtures` in its sibling `shared`. */
export const FIXTURES = resolve(process.env.DAYBOOK_FIXTURES ?? join(import.meta.dirname, '../../../shared/fixtures'));

export const HAS_FIXTURES = existsSync(FIXTURES);

/** One recorded page. */
export interface RecordedPage {
  /** relative to the fixtures */
  file: string;
  html: string;
  /** the address that the page gives itself */
  url: URL;
}

/** The pages of one folder of the fixtures, by name; none when there are no fixtures. */
export function recordedPages(folder: string): RecordedPage[] {
  const path = join(FIXTURES, folder);
  if (!existsSync(path)) return [];
  const names = readdirSync(path).filter((name) => name.endsWith('.html.gz'));
  return names.sort().map((name) => recordedPage(`${folder}/${name}`));
}

function recordedPage(file: string): RecordedPage {
  const html = gunzipSync(readFileSync(join(FIXTURES, file))).toString('utf8');
  const [tag = ''] = /<meta[^>]+og:url[^>]*>/.exec(html) ?? [];
  const [, address = ''] = /content="([^"]+)"/.exec(tag) ?? [];
  return { file, html, url: new URL(address) };
}

/** The page without the data it carries, so that only what it shows can be read. */
export function withoutProps(html: string): string {
  return html.replace(/(data-target="(?:DailyPapers|PaperContent)") data-props=(?:"[^"]*"|'[^']*')/g, '$1');
}

/** A page as the browser would have it, without running its scripts. */
export function parsePage({ html, url }: { html: string; url: URL }): Document {
  return new JSDOM(html, { url: url.href }).window.document;
}

/** What a correct reader finds in a page, from the index of the recorded pages. */
export interface ExpectedPage {
  file: string;
  listing: string;
  ids: string[];
  upvotesTotal: number;
}

export function expectedPages(): Map<string, ExpectedPage> {
  const index: ExpectedPage[] = JSON.parse(readFileSync(join(FIXTURES, 'pages/index.json'), 'utf8'));
  return new Map(index.map((page) => [page.file, page]));
}

/** Names a run for the report: how many recorded pages there were. */
export function title(what: string, pages: readonly RecordedPage[]): string {
  return `${what} (${pages.length > 0 ? `${pages.length} recorded pages` : `no recorded pages in ${basename(FIXTURES)}`})`;
}
