import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CapturedRow, ReadCapture } from '../../papers/capture.ts';
import type { Paper } from '../../papers/paper.ts';
import type { FeedReport } from '../feed/feed-report.ts';
import { measureFeed } from '../feed/measure-feed.ts';
import type { SeenListing } from '../library/library-rows.ts';
import type { BenchQuery } from '../queries/bench-query.ts';
import { drawQueries } from '../queries/draw-queries.ts';
import { titleWords } from '../queries/title-words.ts';
import { measureUi } from '../ui/measure-ui.ts';
import type { UiReport } from '../ui/ui-report.ts';
import { measureBackup } from './backup-bench.ts';
import type { BackupReport } from './backup-report.ts';
import { missedBounds } from './bounds.ts';
import { measureCaptures } from './captures.ts';
import type { Sentinel } from './daybook.ts';
import { buildDaybook, buildIndex, measureDaybook } from './daybook.ts';
import { measureExport } from './export-bench.ts';
import type { ExportReport } from './export-report.ts';
import type { ForgetReport } from './forget-bench.ts';
import { measureDeleting, measureForgetting } from './forget-bench.ts';
import { measureImport } from './import-bench.ts';
import { writeImportFile } from './import-file.ts';
import type { ImportReport } from './import-report.ts';
import { KeptLibraries } from './kept-library.ts';
import type { BenchReport, Measured } from './measured.ts';
import { newCaptures } from './new-captures.ts';
import type { BenchOptions, EngineName } from './options.ts';
import { rowsOf } from './rows.ts';
import type { Keeping, Stage } from './stage.ts';
import { onEmptyStage, onStage } from './stage.ts';
import { measureWebEngine } from './web-engine.ts';

const SENTINELS = 40;
const UI_QUERIES = 30;
const SMALL = 1_000;
/** More than there is time for while a site is forgotten, one a second. */
const MOST_CAPTURES = 600;

// Beyond these an engine does not fit into a worker, or takes hours.
const MOST: Readonly<Record<EngineName, number>> = {
  daybook: Number.POSITIVE_INFINITY,
  minisearch: 100_000,
  fts5: Number.POSITIVE_INFINITY,
  flexsearch: 100_000,
  scan: 1_000_000,
};

/** Measures all engines at one size after the other. */
export class SizeBench {
  readonly #extension: string;
  readonly #recorded: readonly SeenListing<CapturedRow>[];
  readonly #options: BenchOptions;
  readonly #log: (text: string) => void;
  readonly #queries: BenchQuery[];
  readonly #captures: ReadCapture[];
  readonly #papers: readonly Paper[];
  #captureAt1000: number | undefined;
  /** the browser's name and version, once it has run */
  browser = '';

  constructor(
    extension: string,
    recorded: readonly SeenListing<CapturedRow>[],
    papers: readonly Paper[],
    options: BenchOptions,
    log: (text: string) => void,
  ) {
    this.#extension = extension;
    this.#recorded = recorded;
    this.#options = options;
    this.#log = log;
    this.#papers = papers;
    this.#queries = drawQueries(papers, options.queries);
    this.#captures = newCaptures(papers, options.captures);
  }

  /** Measures in a library of this number of papers. `before` are the reports of smaller ones of the same run. */
  async measure(papers: number, before: readonly BenchReport[]): Promise<BenchReport> {
    const hasDaybook = this.#options.engines.includes('daybook');
    if (papers >= 100_000 && hasDaybook) this.#captureAt1000 ??= await this.#captureInSmall();
    const measured = await this.#onStage(papers, (stage) => this.#measureOn(stage), this.#keeping());
    const rows = measured.flatMap(rowsOf);
    const at100000 = before.find((report) => report.papers === 100_000);
    const missed = missedBounds(papers, rows, {
      ...(this.#captureAt1000 !== undefined && { captureAt1000: this.#captureAt1000 }),
      ...(at100000 && { at100000 }),
    });
    return { papers, rows, missed };
  }

  /** Measures what forgetting costs in a library of this number of papers, with its index. */
  async measureForgetting(papers: number): Promise<ForgetReport> {
    return this.#whileKept(async (keeping) => {
      const captures = newCaptures(this.#papers, MOST_CAPTURES);
      const forgetting = await this.#onStage(papers, (stage) => measureForgetting(stage, captures), keeping);
      const deleteMs = await this.#onStage(papers, measureDeleting, keeping);
      return { papers, deleteMs, ...forgetting };
    });
  }

  /** Measures what a backup of a library of this number of papers and its restore cost. */
  async measureBackup(papers: number): Promise<BackupReport> {
    const folder = mkdtempSync(join(tmpdir(), 'daybook-bench-zips-'));
    try {
      return await this.#onStage(papers, (stage) =>
        measureBackup(stage, folder, (text) => this.#log(`${stage.papers} papers: ${text}`)),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  }

  /** Measures what it costs to export all papers of a library of this number of them, with its index. */
  async measureExport(papers: number): Promise<ExportReport> {
    const folder = mkdtempSync(join(tmpdir(), 'daybook-bench-exports-'));
    try {
      return await this.#whileKept((keeping) =>
        this.#onStage(
          papers,
          (stage) => measureExport(stage, folder, (text) => this.#log(`${stage.papers} papers: ${text}`)),
          keeping,
        ),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  }

  /** Measures what it costs to import a file of this number of papers into an empty library. */
  measureImport(papers: number): Promise<ImportReport> {
    const log = (text: string) => this.#log(`${papers} papers: ${text}`);
    return onEmptyStage(this.#extension, async (stage, folder) => {
      const file = join(folder, 'papers.json');
      log('writing the file');
      const written = await writeImportFile(file, this.#listings(papers), papers);
      const captures = newCaptures(this.#papers, this.#options.captures);
      return { papers: written, ...(await measureImport(stage, file, captures, log)) };
    });
  }

  /** Measures what a reader of the pages waits for in a library of this number of papers, with its index. */
  measureUi(papers: number): Promise<UiReport> {
    const texts = drawQueries(this.#papers, Math.min(this.#options.queries, UI_QUERIES)).map(({ text }) => text);
    return this.#whileKept((keeping) =>
      this.#onStage(
        papers,
        (stage) => measureUi(stage, this.#extension, texts, (text) => this.#log(`${stage.papers} papers: ${text}`)),
        keeping,
      ),
    );
  }

  /** Measures what the site's page pays for its marked cards, with a library of this number of papers and its index. */
  measureFeed(papers: number): Promise<FeedReport> {
    return this.#whileKept((keeping) =>
      this.#onStage(
        papers,
        (stage) =>
          measureFeed(stage, this.#extension, this.#papers, this.#options.loads, (text) =>
            this.#log(`${stage.papers} papers: ${text}`),
          ),
        keeping,
      ),
    );
  }

  async #measureOn(stage: Stage): Promise<Measured[]> {
    const { engines, cold } = this.#options;
    this.browser = stage.browser.version;
    const log = (text: string) => this.#log(`${stage.papers} papers: ${text}`);
    const measured: Measured[] = [];
    for (const engine of engines) {
      if (stage.papers > MOST[engine]) {
        log(`${engine} is left out: it cannot hold this many`);
        continue;
      }
      if (engine === 'daybook') {
        measured.push(await measureDaybook(stage, this.#queries, this.#sentinels(stage.papers), cold, log));
      } else {
        measured.push(await measureWebEngine(stage, engine, this.#queries, this.#captures, cold, log));
      }
    }
    const own = measured.find(({ engine }) => engine === 'daybook');
    // Last, because it changes the library that the others are built from.
    if (own) {
      log('daybook: captures');
      Object.assign(own, await measureCaptures(stage, this.#captures));
    }
    return measured;
  }

  async #captureInSmall(): Promise<number | undefined> {
    const cost = await this.#onStage(SMALL, async (stage) => {
      await buildIndex(stage, []);
      return measureCaptures(stage, this.#captures);
    });
    return cost.captureMs ?? undefined;
  }

  #onStage<T>(papers: number, act: (stage: Stage) => Promise<T>, keeping?: Keeping): Promise<T> {
    const log = (text: string) => this.#log(`${papers} papers: ${text}`);
    return onStage(this.#extension, this.#listings(papers), papers, log, act, keeping);
  }

  /** For measurements that need an index: the library is kept, if only until they are done. */
  async #whileKept<T>(work: (keeping: Keeping | undefined) => Promise<T>): Promise<T> {
    const folder = this.#options.keep ?? mkdtempSync(join(tmpdir(), 'daybook-bench-kept-'));
    try {
      return await work(this.#keeping(folder));
    } finally {
      if (this.#options.keep === undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  }

  #keeping(keep = this.#options.keep): Keeping | undefined {
    if (keep === undefined) return undefined;
    return {
      libraries: new KeptLibraries(keep),
      build: (stage) => buildDaybook(stage, this.#sentinels(stage.papers)),
    };
  }

  /** The recorded listings; only the first days of them for a library that is smaller than they are. */
  #listings(papers: number): readonly SeenListing<CapturedRow>[] {
    const seen = new Set<string>();
    return this.#recorded.filter(({ rows }) => {
      if (seen.size >= papers) return false;
      for (const { paper } of rows) seen.add(paper.paperId);
      return true;
    });
  }

  /** Papers of all times, which a search for their titles must find. */
  #sentinels(papers: number): Sentinel[] {
    const listings = this.#listings(papers);
    return Array.from({ length: SENTINELS }, (_, index) => {
      const { rows } = listings[Math.floor(((index + 1) * (listings.length - 1)) / SENTINELS)] ?? { rows: [] };
      return rows.slice(-1).map(({ paper }) => ({ paperId: paper.paperId, text: titleWords(paper.title) }));
    }).flat();
  }
}
