import { parseArgs } from 'node:util';
import { WEB_ENGINES } from '../engines/web/web-engine.ts';

export const ENGINES = ['daybook', ...WEB_ENGINES] as const;
export type EngineName = (typeof ENGINES)[number];

/** The options of `npm run bench`. */
export interface BenchOptions {
  json: boolean;
  papers: number[];
  queries: number;
  /** cold starts of each engine */
  cold: number;
  captures: number;
  engines: EngineName[];
  /** write table and picture into bench/ */
  write: boolean;
  /** measure what forgetting costs instead */
  forget: boolean;
  /** measure what importing a file costs instead */
  import: boolean;
  /** measure what a backup and its restore cost instead */
  backup: boolean;
  /** measure what exporting all papers costs instead */
  export: boolean;
  /** measure what a reader of the pages waits for instead */
  ui: boolean;
  /** measure what the site's page pays for its marked cards instead */
  feed: boolean;
  /** how often that page is loaded slowly */
  loads: number;
  /** the folder where filled libraries are kept for the next run */
  keep?: string;
}

export const USAGE = `npm run -s bench -- [--json] [--papers N]… [--queries N] [--cold N] [--captures N]
    [--engines ${ENGINES.join(',')}] [--write] [--keep FOLDER]
npm run -s bench -- --forget [--json] [--papers N]… [--keep FOLDER]
npm run -s bench -- --import [--json] [--papers N]…
npm run -s bench -- --backup [--json] [--papers N]…
npm run -s bench -- --export [--json] [--papers N]…
npm run -s bench -- --ui [--json] [--papers N]… [--queries N] [--keep FOLDER]
npm run -s bench -- --feed [--json] [--papers N]… [--loads N] [--keep FOLDER]
What searching costs in Chromium with each engine, on the recorded archives (7,415 papers) and on libraries grown from
them. Default: 7415, 30000 and 100000 papers, 500 queries, 21 cold starts, 12 captures. --json prints one object a
line for each size. --write puts the results into bench/README.md and bench/results.svg. --keep leaves the filled and
indexed libraries in a folder, from where the next run of this clone takes them. --forget measures instead what it costs
to forget all of a site, beside deleting everything, while something is captured and marked. --import measures
instead what it costs to import a CSL-JSON file into an empty library, beside writing the same rows without Daybook, and
what memory the browser takes meanwhile, by default of 30000 and 100000 papers. --backup backs up a library with marks,
deletes everything, restores it and compares a second backup with the first, by default at 20000 papers. --export
exports all papers in each format, beside reading their rows alone, by default at 20000 papers. --ui measures instead how long popup and side panel take to their first row, and from a key to its rows, beside a page of fixed rows,
by default at 1000, 30000 and 100000 papers. --feed measures instead what a page of 50 cards that a real Svelte draws pays
for Daybook, beside the same page without it, and loads it slowly (100 times), by default with 20000 papers. Exit 1 when a bound is missed.`;

/** Reads the command line. Throws in plain words when it is wrong. */
export function parseBenchOptions(args: string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      forget: { type: 'boolean', default: false },
      import: { type: 'boolean', default: false },
      backup: { type: 'boolean', default: false },
      export: { type: 'boolean', default: false },
      ui: { type: 'boolean', default: false },
      feed: { type: 'boolean', default: false },
      loads: { type: 'string', default: '100' },
      help: { type: 'boolean', default: false },
      keep: { type: 'string' },
      papers: { type: 'string', multiple: true, default: [] },
      queries: { type: 'string', default: '500' },
      cold: { type: 'string', default: '21' },
      captures: { type: 'string', default: '12' },
      engines: { type: 'string', default: ENGINES.join(',') },
    },
  });
  if (values.help) throw new Error(USAGE);
  // `--papers 30000 100000` gives two sizes.
  const sizes = [...values.papers, ...positionals]
    .flatMap((text) => text.split(','))
    .map((text) => count('papers', text));
  return {
    json: values.json,
    write: values.write,
    forget: values.forget,
    import: values.import,
    backup: values.backup,
    export: values.export,
    ui: values.ui,
    feed: values.feed,
    loads: count('loads', values.loads),
    papers: (sizes.length > 0 ? sizes : defaultSizes(values)).sort((a, b) => a - b),
    queries: count('queries', values.queries),
    cold: count('cold', values.cold),
    captures: count('captures', values.captures),
    engines: values.engines.split(',').map(engine),
    ...(values.keep && { keep: values.keep }),
  };
}

function defaultSizes({
  forget,
  backup,
  ui,
  feed,
  ...of
}: Pick<BenchOptions, 'forget' | 'import' | 'export' | 'backup' | 'ui' | 'feed'>): number[] {
  if (forget) return [100_000];
  if (backup || feed || of.export) return [20_000];
  if (of.import) return [30_000, 100_000];
  return [ui ? 1_000 : 7_415, 30_000, 100_000];
}

function engine(name: string): EngineName {
  const known = ENGINES.find((each) => each === name);
  if (!known) throw new Error(`--engines knows no "${name}".\n${USAGE}`);
  return known;
}

function count(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new Error(`--${name} is no number above 0: ${text}\n${USAGE}`);
  return value;
}
