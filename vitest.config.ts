import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { LongestFirst } from './scripts/testing/longest-first.ts';
import { propertySeed } from './scripts/testing/property-seed.ts';
import { WriteTestReport } from './scripts/testing/test-report.ts';
import { bareBrowser } from './tests/browsers/bare-browser.ts';
import { IS_THOROUGH, TIMES } from './tests/thoroughness.ts';

// Files that replace modules, or what the browser gives, have a process of their own. All others share processes, which
// saves a third of their processor time.
const IN_OWN_PROCESS = ['entrypoints', 'messages', 'scripts'];
const REPLACES = /\bvi\.(?:mock|doMock|stubGlobal)\b|\bfakeBrowser\b|jsdom|\.prototype\.\w+ = /;
const OWN_PROCESS = globSync('tests/**/*.test.ts', { cwd: import.meta.dirname, exclude: ['tests/e2e/**'] })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => {
    const [, room = ''] = path.split('/');
    return IN_OWN_PROCESS.includes(room) || REPLACES.test(readFileSync(join(import.meta.dirname, path), 'utf8'));
  });

// Vitest would leave one core to itself, which is half of a small machine, for the little that it does meanwhile.
const ALL_CORES = '100%';

// Machines are shared, and these tests stand back where browsers want a processor (scripts/testing/steps.ts): what
// takes a second alone took nine beside others.
const PATIENCE_MS = 180_000;
const PATIENCE_TO_POLL_MS = 20_000;

// By chance when thorough.
const SEED = IS_THOROUGH ? null : propertySeed();

const inNode = (name: string, options: { isolate?: boolean; include?: string[]; exclude?: string[] }) => ({
  plugins: [WxtVitest()],
  test: {
    name,
    isolate: options.isolate ?? true,
    maxWorkers: ALL_CORES,
    include: options.include ?? ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'tests/**/*.browser.test.ts', ...(options.exclude ?? [])],
    setupFiles: ['tests/fake-indexeddb.ts'],
    provide: { seed: SEED },
    testTimeout: PATIENCE_MS * TIMES,
    hookTimeout: PATIENCE_MS,
    expect: { poll: { timeout: PATIENCE_TO_POLL_MS } },
  },
});

// What is said of the library must hold in the browsers' own IndexedDB, so the same files run there too: in Chromium
// with both of the stores it can keep it in (SQLite is to replace LevelDB, announced 2026-04).
const LIBRARY_FILES = 'tests/storage/**/*.test.ts';

// Rules of which rows follow from which, through reads and writes that the other files try in every store. They run
// over one of these stores, and in Node, where a rule that is broken fails as well.
const RULES_OF_ROWS = [
  'tests/storage/calendar.test.ts',
  'tests/storage/forget/{captures-at-place,index-of-a-site,time-zones,walk}.test.ts',
  'tests/storage/identity.test.ts',
  'tests/storage/imports/{import-properties,imported-keys,imported-sightings,join-import,part-papers,sightings-taken-back}.test.ts',
  'tests/storage/join/**',
  'tests/storage/journal/**',
  'tests/storage/label-counts.test.ts',
  'tests/storage/mark-from-link.test.ts',
  'tests/storage/mend-times.test.ts',
  'tests/storage/mirror/**',
  'tests/storage/new-papers.test.ts',
  'tests/storage/notices.test.ts',
  'tests/storage/organise/{lists,rules,smart-lists,tags,taken-back}.test.ts',
  'tests/storage/revised-papers.test.ts',
  'tests/storage/shown-marks.test.ts',
  'tests/storage/undecided.test.ts',
  'tests/storage/visits.test.ts',
];

// Properties: of some ten thousand writes, which no browser does otherwise than the next, and of rows alone.
const IN_NODE_ALONE = ['tests/storage/join/three-copies.test.ts', 'tests/storage/join/join-rows.test.ts'];

interface Store {
  browser: 'chromium' | 'firefox';
  flags?: string[];
  exclude?: string[];
}

const inBrowser = (name: string, { browser, flags = [], exclude = [] }: Store) => ({
  test: {
    name,
    include: [LIBRARY_FILES],
    exclude: [...IN_NODE_ALONE, ...exclude],
    provide: { seed: SEED },
    // Each file has databases of its own. A document of its own too would load all modules anew.
    isolate: false,
    testTimeout: PATIENCE_MS,
    hookTimeout: PATIENCE_MS,
    expect: { poll: { timeout: PATIENCE_TO_POLL_MS } },
    maxWorkers: ALL_CORES,
    browser: {
      enabled: true,
      provider: bareBrowser(browser, ...flags),
      instances: [{ browser, name }],
      ui: false,
      screenshotFailures: false,
    },
  },
});

// Two cores are busy with two browsers, but for the tests that wait for what comes half a minute later: while they do,
// a third goes on. The projects that drive browsers share their workers, for which Vitest wants the same number in all.
const BROWSERS_AT_ONCE = 3;

// What Daybook's own pages, commands and engine decide, with nothing of it left to the browser. Firefox takes twice the
// processor time, and has the core path through each page in the other files.
const CHROMIUM_ALONE = [
  'days',
  'detail-record',
  'enlarged',
  'feed-page',
  'export',
  'hostile-text',
  'kept-search',
  'killed-backup',
  'killed-import',
  'library-access',
  'many-tabs',
  'many-tags',
  'narrowing',
  'paper-detail',
  'pasted',
  'popup-search',
  'reading-lists',
  'recorded-cards',
  'rules',
  'search-index',
  'search-language',
  'search-offers',
  'second-site',
  'selection',
  'smart-lists-and-tags',
  'store-requests',
  'svelte-page',
  'times-and-places',
  'triage',
].map((name) => `tests/e2e/${name}.test.ts`);

const endToEnd = (browser: 'chromium' | 'firefox') => ({
  test: {
    name: `e2e-${browser}`,
    include: ['tests/e2e/**/*.test.ts'],
    exclude: browser === 'firefox' ? CHROMIUM_ALONE : [],
    // One process for many files, and in it one browser: tests/e2e/shared-browser.ts.
    isolate: false,
    environment: './tests/e2e/worker-environment.ts',
    provide: { browser },
    testTimeout: 180_000,
    hookTimeout: 120_000,
    // On a machine that is busy with other things, a browser now and then leaves a test waiting too long.
    retry: 1,
    maxWorkers: BROWSERS_AT_ONCE,
  },
});

declare module 'vitest' {
  interface ProvidedContext {
    browser: 'chromium' | 'firefox';
    seed: number | null;
  }
}

// Set by scripts/testing/steps.ts.
const { DAYBOOK_TEST_REPORT: report } = process.env;

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    reporters: ['default', ...(report ? [new WriteTestReport(report)] : [])],
    // Tests that let the store fail: Dexie tells of each rejection once more.
    onConsoleLog: (log) => !log.includes('the disk failed at'),
    projects: [
      inNode('unit', { isolate: false, exclude: OWN_PROCESS }),
      inNode('unit-isolated', { include: OWN_PROCESS }),
      inBrowser('library-chromium', { browser: 'chromium' }),
      inBrowser('library-chromium-sqlite', {
        browser: 'chromium',
        flags: ['--enable-features=IdbSqliteBackingStore'],
        exclude: RULES_OF_ROWS,
      }),
      inBrowser('library-firefox', { browser: 'firefox', exclude: RULES_OF_ROWS }),
      {
        test: {
          name: 'drivers',
          include: ['tests/**/*.browser.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 15_000 } },
          // Firefox once gave one of twenty messages no answer while the machine was busy (2026-11-21).
          retry: 1,
          maxWorkers: BROWSERS_AT_ONCE,
        },
      },
      endToEnd('chromium'),
      endToEnd('firefox'),
    ],
  },
});
