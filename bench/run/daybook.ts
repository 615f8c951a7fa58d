import type { Narrowing } from '../../papers/narrowing.ts';
import { attachBackground } from '../browser/background.ts';
import { heapBytes } from '../browser/heap.ts';
import type { BenchQuery } from '../queries/bench-query.ts';
import { askBackground, askSearch } from './ask-background.ts';
import { AFTERMATH_MS, settledBytes } from './disk.ts';
import type { Built } from './kept-library.ts';
import type { Measured, Timed } from './measured.ts';
import { spreadOf } from './spread.ts';
import type { Stage } from './stage.ts';
import { storedBytes } from './stored-bytes.ts';

const BUILD_MS = 3_600_000;
const POLL_MS = 100;

/** A paper that a search for this text must find. */
export interface Sentinel {
  paperId: string;
  text: string;
}

/** Builds Daybook's index in its own worker and measures queries in it; captures are measured apart. */
export async function measureDaybook(
  stage: Stage,
  queries: readonly BenchQuery[],
  sentinels: readonly Sentinel[],
  coldStarts: number,
  log: (text: string) => void,
): Promise<Measured> {
  if (!stage.built) log('daybook: building');
  const built = stage.built ?? (await buildDaybook(stage, sentinels));
  log('daybook: warm');
  const warm = await warmQueries(stage, queries);
  log('daybook: chips');
  const chips = await narrowedQueries(stage, queries);
  const heap = await backgroundHeap(stage);
  log('daybook: cold');
  const cold = await coldQueries(stage, warm, coldStarts);
  return {
    engine: 'daybook',
    warm,
    cold,
    ...built,
    chipsMs: spreadOf(chips) ?? null,
    storedBytes: await storedBytes(stage.page, (name) => name.startsWith('daybook-')),
    heapBytes: heap,
    captureMs: null,
    searchableMs: null,
    captureBytes: null,
    mergeMs: null,
  };
}

/** Has the background index the library, and waits until it is idle. */
export async function buildDaybook(stage: Stage, sentinels: readonly Sentinel[]): Promise<Built> {
  const before = await settledBytes(stage.profile);
  const buildMs = await buildIndex(stage, sentinels);
  return { buildMs, diskBytes: (await settledBytes(stage.profile, AFTERMATH_MS)) - before };
}

/** Has the background index the library; gives the milliseconds until each sentinel is found. */
export async function buildIndex({ page }: Stage, sentinels: readonly Sentinel[]): Promise<number> {
  const start = performance.now();
  for (const { paperId, text } of sentinels) {
    for (;;) {
      const { output } = await askSearch(page, text, BUILD_MS);
      if (output.hits.some((hit) => hit.paperId === paperId)) break;
      if (performance.now() - start > BUILD_MS) throw new Error(`Daybook does not find "${text}".`);
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }
  return Math.round(performance.now() - start);
}

async function warmQueries({ page }: Stage, queries: readonly BenchQuery[]): Promise<Timed[]> {
  await askBackground(page, 'warm', null, 300_000);
  for (const { text } of queries.slice(0, 20)) await askSearch(page, text);
  const times: Timed[] = [];
  for (const { queryClass, text } of queries) {
    const { ms, output } = await askSearch(page, text);
    times.push({ queryClass, text, ms, hits: output.hits.length });
  }
  return times;
}

/** Asks for the chips of each query's answer, as a page does once its rows are drawn; answers without are left out. */
async function narrowedQueries({ page }: Stage, queries: readonly BenchQuery[]): Promise<number[]> {
  const times: number[] = [];
  for (const { text } of queries) {
    const { ms, output } = await askBackground<Narrowing>(page, 'narrow', { text });
    if (output.about.length > 0) times.push(ms);
  }
  return times;
}

/** Stops the background before each query; only queries that have hits are sent. */
async function coldQueries({ page, background }: Stage, warm: readonly Timed[], count: number): Promise<Timed[]> {
  const times: Timed[] = [];
  for (const { queryClass, text } of coldChoice(warm, count)) {
    await background.stop();
    const { ms, output } = await askSearch(page, text, 300_000);
    times.push({ queryClass, text, ms, hits: output.hits.length });
  }
  await background.stop();
  return times;
}

/** `count` queries without typos that have hits, evenly from all, and a third as many with typos. */
export function coldChoice(warm: readonly Timed[], count: number): Timed[] {
  const some = (isTypo: boolean, limit: number) => {
    const fit = warm.filter(({ queryClass, hits }) => hits > 0 && (queryClass === 'typos') === isTypo);
    return Array.from(
      { length: Math.min(limit, fit.length) },
      (_, index) => fit[Math.floor((index * fit.length) / limit)],
    );
  };
  return [...some(false, count), ...some(true, Math.ceil(count / 3))].filter((each) => each !== undefined);
}

async function backgroundHeap({ browser, page }: Stage): Promise<number> {
  await askBackground(page, 'warm', null);
  const background = await attachBackground(browser.root, browser.id);
  if (!background) throw new Error('The background is not running.');
  try {
    return await heapBytes(background.session);
  } finally {
    await background.detach();
  }
}
