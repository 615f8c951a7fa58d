import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { listingPage } from '../pages/listing-page.ts';
import { daysInArchive } from './archive.ts';
import type { ReplayOptions } from './options.ts';

/** A page to be opened. */
export interface PageToOpen {
  /** the path as it was given; pages from one archive share it */
  file: string;
  url: string;
  html: string;
  /** the time by which it is read, in milliseconds */
  at: number;
}

/** A file that is no page, and is imported. */
export interface FileToImport {
  /** the path as it was given */
  file: string;
  /** the same, absolute */
  path: string;
}

type WhichPages = Pick<ReplayOptions, 'paths' | 'withoutProps' | 'at' | 'url'>;

const PAGE = /\.html(\.gz)?$/;
const IMPORT = /\.(?:txt|mht|mhtml)$/;
const ARCHIVE = /\.json(l)?(\.gz)?$/;

/**
 * The pages and files at these paths, in their order; a folder's files by name. Archives of API items become a listing
 * page for each of their days. Throws when a path is missing or a page's address is unknown.
 */
export function* recordedPages(options: WhichPages): Generator<PageToOpen | FileToImport> {
  for (const file of options.paths.flatMap(filesAt)) {
    if (IMPORT.test(file)) yield { file, path: resolve(file) };
    else if (PAGE.test(file)) yield recordedPage(file, options);
    else yield* archivedPages(file, options);
  }
}

function filesAt(path: string): string[] {
  if (!statSync(path).isDirectory()) {
    if (![PAGE, IMPORT, ARCHIVE].some((kind) => kind.test(path))) throw new Error(`${path} is no page and no archive.`);
    return [path];
  }
  const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const inside = join(path, entry.name);
    if (entry.isDirectory()) return filesAt(inside);
    // `index.json` describes the pages of its folder and is no archive.
    const isInput =
      PAGE.test(entry.name) || IMPORT.test(entry.name) || (ARCHIVE.test(entry.name) && entry.name !== 'index.json');
    return isInput ? [inside] : [];
  });
}

function recordedPage(file: string, options: WhichPages): PageToOpen {
  const recorded = textOf(file);
  const html = options.withoutProps ? withoutProps(recorded) : recorded;
  return {
    file,
    html,
    url: options.url ?? ownAddress(recorded, file),
    at: capturedAt(file) ?? options.at ?? Date.now(),
  };
}

function* archivedPages(file: string, options: WhichPages): Generator<PageToOpen> {
  for (const { day, items } of daysInArchive(textOf(file), basename(file))) {
    const page = listingPage({ kind: 'day', day, items });
    const html = options.withoutProps ? withoutProps(page) : page;
    const url = options.url ?? `https://huggingface.co/papers/date/${day}`;
    yield { file, html, url, at: options.at ?? Date.now() };
  }
}

function textOf(file: string): string {
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** The page without the data attributes of its parts. */
function withoutProps(html: string): string {
  return html.replace(/\sdata-props=(?:"[^"]*"|'[^']*')/g, '');
}

function ownAddress(html: string, file: string): string {
  const [tag = ''] = /<meta[^>]+og:url[^>]*>/.exec(html) ?? [];
  const [, address] = /content=["']([^"']+)["']/.exec(tag) ?? [];
  // Saved pages without the tag have their day in their data.
  const [, day] = /&quot;dateString&quot;:&quot;(\d{4}-\d{2}-\d{2})&quot;/.exec(html) ?? [];
  if (address && URL.canParse(address)) return address;
  if (day) return `https://huggingface.co/papers/date/${day}`;
  throw new Error(`${file} does not say its own address; give it with --url.`);
}

/** `2026-02-20.captured-2026-02-23T1756.html.gz` was captured at 17:56 UTC that day. */
function capturedAt(file: string): number | undefined {
  const [, day, hours = '00', minutes = '00', seconds = '00'] =
    /captured-(\d{4}-\d{2}-\d{2})(?:T(\d{2}):?(\d{2})(?::?(\d{2}))?Z?)?/.exec(basename(file)) ?? [];
  return day ? Date.parse(`${day}T${hours}:${minutes}:${seconds}Z`) : undefined;
}
