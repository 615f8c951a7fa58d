import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { BrowserName } from '../browser/driver.ts';

/** The options of `npm run replay`. */
export interface ReplayOptions {
  json: boolean;
  browser: BrowserName;
  /** take the data out of the pages, so that only their cards can be read */
  withoutProps: boolean;
  /** the time at which pages are read whose names have none, in milliseconds */
  at?: number;
  /** the address to serve pages at, in place of their own */
  url?: string;
  queries: string[];
  paths: string[];
}

export const USAGE = `npm run -s replay -- --json [--browser chromium|firefox] [--without-props] [--at ISO-TIME] [--url URL]
    [--query TEXT]… [--queries FILE] PATH…
Opens recorded pages in a real browser with Daybook built and loaded, and says what the library then holds.
PATH is an .html or .html.gz page, a .json or .jsonl.gz archive of API items, a .txt or .mhtml file, which is imported
as Daybook offers it, or a folder of these.
FILE has one query a line, or is a JSON array of queries.`;

/** Reads the command line. Throws in plain words when it is wrong. */
export function parseOptions(args: string[]): ReplayOptions {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      browser: { type: 'string', default: 'chromium' },
      'without-props': { type: 'boolean', default: false },
      at: { type: 'string' },
      url: { type: 'string' },
      query: { type: 'string', multiple: true, default: [] },
      queries: { type: 'string' },
    },
  });
  const { browser, at, url } = values;
  if (browser !== 'chromium' && browser !== 'firefox')
    throw new Error(`--browser is chromium or firefox, not ${browser}.`);
  if (at !== undefined && Number.isNaN(Date.parse(at))) throw new Error(`--at is no time: ${at}`);
  if (url !== undefined && !URL.canParse(url)) throw new Error(`--url is no address: ${url}`);
  if (positionals.length === 0) throw new Error(USAGE);
  return {
    json: values.json,
    browser,
    withoutProps: values['without-props'],
    queries: [...values.query, ...(values.queries ? queriesIn(values.queries) : [])],
    paths: positionals,
    ...(at !== undefined && { at: Date.parse(at) }),
    ...(url !== undefined && { url }),
  };
}

function queriesIn(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  if (!text.trimStart().startsWith('[')) return text.split('\n').filter((line) => line.trim() !== '');
  const list: unknown = JSON.parse(text);
  return Array.isArray(list) ? list.map(String) : [];
}
