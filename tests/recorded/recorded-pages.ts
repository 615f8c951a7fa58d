import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The folder of recorded pages, which is no part of the project: `DAYBOOK_FIXTURES`, else the one beside it. */
export const FIXTURES = resolve(process.env.DAYBOOK_FIXTURES ?? join(import.meta.dirname, '../../../shared/fixtures'));

export const HAS_FIXTURES = existsSync(FIXTURES);

/** One recorded page. `file` is relative to the fixtures. */
export interface RecordedPage {
  file: string;
  html: string;
  /** when it was captured, where the file's name says so */
  capturedAt?: number;
}

/** The pages of one folder of the fixtures, by name. */
export function recordedPages(folder: string): RecordedPage[] {
  const path = join(FIXTURES, folder);
  return existsSync(path)
    ? readdirSync(path)
        .filter((name) => name.endsWith('.html.gz'))
        .sort()
        .map((name) => recordedPage(`${folder}/${name}`))
    : [];
}

export function recordedPage(file: string): RecordedPage {
  const html = gunzipSync(readFileSync(join(FIXTURES, file))).toString('utf8');
  const [, day, time] = /captured-(\d{4}-\d{2}-\d{2})T(\d{4})/.exec(basename(file)) ?? [];
  const capturedAt = day && time ? Date.parse(`${day}T${time.slice(0, 2)}:${time.slice(2)}:00Z`) : undefined;
  return { file, html, ...(capturedAt && { capturedAt }) };
}

/** The address a page gives itself, in its og:url. */
export function ownAddress(html: string): string {
  return /<meta[^>]+og:url[^>]*>/.exec(html)?.[0].match(/content="([^"]+)"/)?.[1] ?? '';
}
