import { CHANGES } from '../../scripts/pages/svelte/changed-items.ts';
import { heapBytes } from '../browser/heap.ts';
import { runScript } from '../browser/page.ts';
import type { Stage } from '../run/stage.ts';
import type { Living, RedrawFigures } from './feed-report.ts';
import type { FeedTab, Where } from './feed-tab.ts';
import { openFeedTab } from './feed-tab.ts';

const SETTLE_MS = 3_000;
// What is made once is made by then.
const WARM_UP = 10 * CHANGES.length;
const ROUNDS = 17;

// Every redraw is painted, and what follows from it gets a moment.
const REDRAW = `
  for (let time = 0; time < args; time += 1) {
    redrawPage();
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await new Promise((done) => setTimeout(done, 100));
  }
  await new Promise((done) => setTimeout(done, ${SETTLE_MS}));`;

const OBSERVERS = ['MutationObserver', 'IntersectionObserver', 'ResizeObserver', 'PerformanceObserver'];

/** By how much the page's living things grow while its list is drawn anew a hundred times, with Daybook and without. */
export async function redrawOften(stage: Stage, html: string): Promise<RedrawFigures> {
  const redraws = ROUNDS * CHANGES.length;
  return {
    redraws,
    with: await growth(stage, html, 'with', redraws),
    without: await growth(stage, html, 'without', redraws),
  };
}

async function growth({ browser }: Stage, html: string, where: Where, redraws: number): Promise<Living> {
  const tab = await openFeedTab(browser, html, where, { width: 1_440 }, SETTLE_MS);
  await runScript(tab, REDRAW, WARM_UP, 300_000);
  const before = await livingIn(tab);
  await runScript(tab, REDRAW, redraws, 300_000);
  const after = await livingIn(tab);
  await tab.close();
  const more = (key: keyof Living) => after[key] - before[key];
  return {
    listeners: more('listeners'),
    nodes: more('nodes'),
    observers: more('observers'),
    hosts: more('hosts'),
    heapBytes: more('heapBytes'),
  };
}

async function livingIn(tab: FeedTab): Promise<Living> {
  const bytes = await heapBytes(tab.session);
  const { foreign } = await tab.notes();
  const observers = await observersIn(tab);
  const counts = await tab.counts();
  return {
    listeners: counts.get('JSEventListeners') ?? Number.NaN,
    nodes: counts.get('Nodes') ?? Number.NaN,
    observers,
    hosts: foreign.inCards.reduce((sum, count) => sum + count, foreign.inList + foreign.inBody),
    heapBytes: bytes,
  };
}

/** How many observers of all kinds Daybook's world holds. */
async function observersIn({ session, world }: FeedTab): Promise<number> {
  const contextId = world();
  if (contextId === undefined) return 0;
  let count = 0;
  for (const name of OBSERVERS) {
    const { result } = await session.send<{ result: { objectId: string } }>('Runtime.evaluate', {
      expression: `${name}.prototype`,
      contextId,
    });
    const { objects } = await session.send<{ objects: { objectId: string } }>('Runtime.queryObjects', {
      prototypeObjectId: result.objectId,
    });
    const { result: length } = await session.send<{ result: { value: number } }>('Runtime.callFunctionOn', {
      objectId: objects.objectId,
      functionDeclaration: 'function () { return this.length; }',
      returnByValue: true,
    });
    count += length.value;
    for (const { objectId } of [result, objects]) await session.send('Runtime.releaseObject', { objectId });
  }
  return count;
}
