import { FLOOR_PAGE } from '../build-bench.ts';
import { askBackground } from '../run/ask-background.ts';
import type { Spread } from '../run/spread.ts';
import { round, spreadOf } from '../run/spread.ts';
import type { Stage } from '../run/stage.ts';
import { examinePage } from './examine-page.ts';
import { followMarks } from './follow-marks.ts';
import { markMany } from './mark-many.ts';
import { organiseLibrary } from './organise-library.ts';
import { scrollHistory } from './scroll-history.ts';
import { typeQueries } from './type-queries.ts';
import type { FloorFigures, OpeningFigures, PageFigures, PageName, UiReport } from './ui-report.ts';
import { PAGES } from './ui-report.ts';
import type { Opening, TabSize, WatchedTab } from './watched-tab.ts';
import { watchedTab } from './watched-tab.ts';

const OPENINGS = 11;
// Each key costs the same there.
const FLOOR_QUERIES = 6;
const EXAMINED_QUERIES = 2;
const WARM_MS = 300_000;

const FILES: Readonly<Record<PageName, string>> = { popup: 'popup.html', panel: 'sidepanel.html' };
const SIZES: Readonly<Record<PageName, TabSize>> = {
  popup: { width: 400, height: 600 },
  panel: { width: 400, height: 900 },
};

/** Measures opening and typing in the popup and the side panel, each beside a page of fixed rows of its size. */
export async function measureUi(
  stage: Stage,
  extension: string,
  queries: readonly string[],
  log: (text: string) => void,
): Promise<UiReport> {
  const pages: Partial<Record<PageName, PageFigures>> = {};
  const floors: Partial<Record<PageName, FloorFigures>> = {};
  log('lists, tags and rules');
  await organiseLibrary(stage);
  for (const page of PAGES) {
    log(`${page}: opening`);
    const { stopped, running, floor } = await openings(stage, page);
    log(`${page}: typing`);
    const floorTyped = await typingIn(stage, FLOOR_PAGE, SIZES[page], queries.slice(0, FLOOR_QUERIES));
    const typed = await typingIn(stage, FILES[page], SIZES[page], queries);
    log(`${page}: scripts and requests`);
    const needs = await examinePage(stage, extension, FILES[page], SIZES[page], queries.slice(0, EXAMINED_QUERIES));
    floors[page] = { opening: floor, ...floorTyped };
    pages[page] = { opening: { stopped, running }, ...typed, needs };
  }
  log('panel: scrolling');
  const history = await onPage(stage, FILES.panel, SIZES.panel, (tab) => scrollHistory(tab, SIZES.panel));
  log('panel and popup: following a mark');
  const follow = await onPage(stage, FILES.panel, SIZES.panel, (other) =>
    onPage(stage, FILES.popup, SIZES.popup, async (from) => spread(await followMarks(from, other))),
  );
  log('panel: tagging many papers');
  const many = await onPage(stage, FILES.panel, SIZES.panel, markMany);
  return { papers: stage.papers, pages, floors, history, follow, markMany: many } as UiReport;
}

/** They take turns, so that the noise of the machine is the same for all. */
async function openings(
  stage: Stage,
  page: PageName,
): Promise<Record<'stopped' | 'running' | 'floor', OpeningFigures>> {
  const opened = { floor: [] as Opening[], stopped: [] as Opening[], running: [] as Opening[] };
  // The first of each is not counted: the browser has not read its files before.
  for (let round = 0; round <= OPENINGS; round += 1) {
    opened.floor.push(await openOnce(stage, FLOOR_PAGE, SIZES[page]));
    await stage.background.stop();
    opened.stopped.push(await openOnce(stage, FILES[page], SIZES[page]));
    await askBackground(stage.page, 'warm', null, WARM_MS);
    opened.running.push(await openOnce(stage, FILES[page], SIZES[page]));
  }
  const [floor, stopped, running] = [opened.floor, opened.stopped, opened.running].map((all) => figures(all.slice(1)));
  return { floor, stopped, running } as Record<'stopped' | 'running' | 'floor', OpeningFigures>;
}

async function openOnce({ browser }: Stage, file: string, size: TabSize): Promise<Opening> {
  const tab = await watchedTab(browser, size);
  try {
    return await tab.open(`chrome-extension://${browser.id}/${file}`);
  } finally {
    await tab.close();
  }
}

async function typingIn(
  stage: Stage,
  file: string,
  size: TabSize,
  queries: readonly string[],
): Promise<{ keys: Spread; keyWork: number; slowestKey: string }> {
  await askBackground(stage.page, 'warm', null, WARM_MS);
  return onPage(stage, file, size, async (tab) => {
    const before = await tab.work();
    const keys = await typeQueries(tab, queries);
    const { text: slowestKey } = keys.reduce((slowest, key) => (key.ms > slowest.ms ? key : slowest));
    const keyWork = round(((await tab.work()) - before) / keys.length);
    return { keys: spread(keys.map(({ ms }) => ms)), keyWork, slowestKey };
  });
}

async function onPage<T>(
  { browser }: Stage,
  file: string,
  size: TabSize,
  act: (tab: WatchedTab) => Promise<T>,
): Promise<T> {
  const tab = await watchedTab(browser, size);
  try {
    await tab.open(`chrome-extension://${browser.id}/${file}`);
    return await act(tab);
  } finally {
    await tab.close();
  }
}

function figures(openings: readonly Opening[]): OpeningFigures {
  const of = (key: 'firstPaint' | 'firstRow' | 'corrected' | 'work') => spread(openings.map((opening) => opening[key]));
  return {
    firstPaint: of('firstPaint'),
    firstRow: of('firstRow'),
    corrected: of('corrected'),
    work: of('work'),
    shift: Math.max(...openings.map(({ shift }) => shift)),
  };
}

function spread(times: readonly number[]): Spread {
  const values = spreadOf(times);
  if (!values) throw new Error('Nothing was measured.');
  return values;
}
