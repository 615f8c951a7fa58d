import type { ReadCapture } from '../../papers/capture.ts';
import type { Paper, PaperFacts } from '../../papers/paper.ts';
import { until } from '../../scripts/browser/wait.ts';
import { newPaper } from '../../storage/paper-row.ts';
import type { Params, Session } from '../browser/devtools.ts';
import { heapBytes } from '../browser/heap.ts';
import { runScript } from '../browser/page.ts';
import type { EngineCall } from '../engines/web/engine-worker.ts';
import type { WebEngineName } from '../engines/web/web-engine.ts';
import type { BenchQuery } from '../queries/bench-query.ts';
import { HITS } from './ask-background.ts';
import { coldChoice } from './daybook.ts';
import { settledBytes } from './disk.ts';
import type { Measured, Timed } from './measured.ts';
import { mean } from './spread.ts';
import type { Stage } from './stage.ts';

const LONG_MS = 3_600_000;

const START = `
  globalThis.engine?.terminate();
  globalThis.engine = new Worker('bench/engine-worker.js', { type: 'module', name: args });
  globalThis.callEngine = (call) => new Promise((done, failed) => {
    engine.onmessage = ({ data }) => (data.error ? failed(new Error(data.error)) : done(data.value));
    engine.onerror = (event) => failed(new Error('the worker failed: ' + event.message));
    engine.postMessage(call);
  });`;

const CALL = `
  const start = performance.now();
  const value = await callEngine(args);
  return { ms: performance.now() - start, value };`;

// A page that starts the worker, has it load what is stored, and searches: the same as waking a background.
const COLD = `
  const start = performance.now();
  ${START.replace('args', 'args.engine')}
  await callEngine({ do: 'open' });
  const value = await callEngine(args.call);
  return { ms: performance.now() - start, value };`;

interface Called<T> {
  ms: number;
  value: T;
}

/** Measures an engine in a dedicated worker of a page of the extension, over the papers in the library. */
export async function measureWebEngine(
  stage: Stage,
  engine: WebEngineName,
  queries: readonly BenchQuery[],
  captures: readonly ReadCapture[],
  coldStarts: number,
  log: (text: string) => void,
): Promise<Measured> {
  const { page, profile } = stage;
  const start = () => runScript(page, START, engine);
  const call = <T>(what: EngineCall) => runScript<Called<T>>(page, CALL, what, LONG_MS);
  const search = (query: BenchQuery): EngineCall => ({ do: 'search', query, limit: HITS });

  const before = await settledBytes(profile);
  log(`${engine}: building`);
  await start();
  const { ms: buildMs } = await call({ do: 'build' });
  const diskBytes = (await settledBytes(profile)) - before;

  log(`${engine}: warm`);
  await start();
  await call({ do: 'open' });
  for (const query of queries.slice(0, 20)) await call(search(query));
  const warm: Timed[] = [];
  for (const query of queries) {
    const { ms, value } = await call<string[]>(search(query));
    warm.push({ queryClass: query.queryClass, text: query.text, ms, hits: value.length });
  }
  const { value: wasmBytes } = await call<number>({ do: 'wasmBytes' });
  const heap = (await workerHeap(page.session)) + wasmBytes;

  log(`${engine}: cold`);
  const cold: Timed[] = [];
  for (const { queryClass, text } of coldChoice(warm, coldStarts)) {
    const query = queries.find((each) => each.text === text && each.queryClass === queryClass);
    if (!query) continue;
    await runScript(page, 'globalThis.engine?.terminate()', null);
    const { ms, value } = await runScript<Called<string[]>>(page, COLD, { engine, call: search(query) }, LONG_MS);
    cold.push({ queryClass, text, ms, hits: value.length });
  }

  log(`${engine}: captures`);
  const added: Called<number>[] = [];
  for (const { rows } of captures.slice(0, 3)) {
    added.push(await call<number>({ do: 'add', papers: rows.map(({ paper }) => paperOf(paper)) }));
  }
  const { ms: mergeMs } = await call({ do: 'merge' });
  await runScript(page, 'globalThis.engine?.terminate()', null);
  return {
    engine,
    warm,
    cold,
    buildMs: Math.round(buildMs),
    diskBytes,
    chipsMs: null,
    storedBytes: null,
    heapBytes: heap,
    captureMs: mean(added.map(({ ms }) => ms)) ?? null,
    searchableMs: 0,
    captureBytes: mean(added.map(({ value }) => value)) ?? null,
    mergeMs: engine === 'fts5' ? Math.round(mergeMs) : null,
  };
}

function paperOf(facts: ReadCapture['rows'][number]['paper']): Paper {
  return newPaper(facts as PaperFacts, Date.now());
}

async function workerHeap(page: Session): Promise<number> {
  let worker: string | undefined;
  page.on('Target.attachedToTarget', ({ sessionId, targetInfo }: Params) => {
    if ((targetInfo as { type: string }).type === 'worker') worker = String(sessionId);
  });
  await page.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true });
  try {
    const sessionId = await until('the worker', 10_000, () => worker);
    return await heapBytes(page.child(sessionId));
  } finally {
    await page.send('Target.setAutoAttach', { autoAttach: false, waitForDebuggerOnStart: false, flatten: true });
  }
}
