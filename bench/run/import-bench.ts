import { loadavg } from 'node:os';
import type { ReadCapture } from '../../papers/capture.ts';
import { until as untilTrue } from '../../scripts/browser/wait.ts';
import { openContentScript } from '../browser/content-script.ts';
import type { Runner } from '../browser/page.ts';
import { pageReady, runScript } from '../browser/page.ts';
import type { FrameFigures } from '../ui/frames.ts';
import { framesDuring } from '../ui/frames.ts';
import { askBackground } from './ask-background.ts';
import { bareWriteMs } from './bare-writes.ts';
import type { ImportReport, MemorySample } from './import-report.ts';
import { memoryLine } from './import-report.ts';
import { processMemory } from './process-memory.ts';
import type { Stage } from './stage.ts';

const MOST_MS = 3_600_000;
const PAUSE_MS = 3_000;
const POLL_MS = 250;
const SAMPLE_MS = 2_000;
// As many entries as the background joins at once where writing is fast (storage/imports/join-import.ts).
const PIECE = 200;

// The database stays open: to open it again and again would be work of the browser's that no reader has.
const JOINED = `
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  globalThis.library ??= await done(indexedDB.open('daybook'));
  const meta = await done(library.transaction('meta').objectStore('meta').get('library'));
  return meta?.steps?.find(({ importId }) => importId)?.done ?? 0;`;
const CLOSE = 'globalThis.library?.close();';
const READ = `return Number(document.querySelector('main')?.textContent.match(/(?:so far: |Import )([\\d,]+)/)?.[1].replaceAll(',', '') ?? 0);`;
const IS_READ = `return [...document.querySelectorAll('button')].some(({ textContent }) => /^Import [\\d,]+ entr/.test(textContent));`;
const IS_ASKED = `return document.querySelector('input[type=file]') !== null;`;

/** Imports a file on the page for it into an empty library, while a content script captures every three seconds. */
export async function measureImport(
  { browser, page }: Omit<Stage, 'papers'>,
  file: string,
  captures: readonly ReadCapture[],
  log: (text: string) => void,
): Promise<Omit<ImportReport, 'papers'>> {
  const [load = 0] = loadavg();
  const script = await openContentScript(browser);
  await askBackground(page, 'warm', null, MOST_MS);
  const session = await browser.openTab(`chrome-extension://${browser.id}/library.html#import`);
  const tab: Runner = { session };
  await pageReady(tab, `document.querySelector('input[type=file]')`);
  const memory: MemorySample[] = [];
  let phase: MemorySample['phase'] = 'before';
  const sample = async () => {
    const entries = await runScript<number>(
      phase === 'joining' ? page : tab,
      phase === 'joining' ? JOINED : READ,
      null,
    );
    const at: MemorySample = { phase, entries, ...(await processMemory(browser)) };
    memory.push(at);
    log(memoryLine(at));
  };
  const until = (what: string, script: string) =>
    untilTrue(what, MOST_MS, () => runScript<boolean>(tab, script, null), POLL_MS);
  await sample();
  const waits = [0];
  let [readMs, joinMs] = [0, 0];
  const frames: FrameFigures = await framesDuring(tab, async () => {
    const isDone = { now: false };
    const meanwhile = Promise.all([
      everyMs(SAMPLE_MS, isDone, sample),
      captureMeanwhile(script, captures, isDone, (ms) => waits.push(ms)),
    ]);
    phase = 'reading';
    const start = performance.now();
    await chooseFile(tab, file);
    await until('the file to be read', IS_READ);
    readMs = Math.round(performance.now() - start);
    log(`read in ${readMs} ms`);
    await sample();
    phase = 'joining';
    const joining = performance.now();
    await runScript(tab, CLICK_IMPORT, null);
    await until('the import to be joined', IS_ASKED);
    joinMs = Math.round(performance.now() - joining);
    log(`joined in ${joinMs} ms`);
    phase = 'after';
    isDone.now = true;
    await meanwhile;
  });
  await sample();
  await runScript(page, CLOSE, null);
  const bareMs = Math.round(await bareWriteMs(page, PIECE));
  return {
    readMs,
    joinMs,
    bareMs,
    load: Math.max(load, loadavg()[0] ?? 0),
    memory,
    longestFrameMs: frames.longest,
    longestWorkMs: frames.longestWork,
    meanwhile: waits.length - 1,
    longestCaptureMs: Math.round(Math.max(...waits)),
  };
}

const CLICK_IMPORT = `
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => /^Import [\\d,]+ entr/.test(textContent));
  if (!button) throw new Error('There is no button to import.');
  button.click();`;

async function chooseFile({ session }: Runner, file: string): Promise<void> {
  const { root } = await session.send<{ root: { nodeId: number } }>('DOM.getDocument');
  const { nodeId } = await session.send<{ nodeId: number }>('DOM.querySelector', {
    nodeId: root.nodeId,
    selector: 'input[type=file]',
  });
  await session.send('DOM.setFileInputFiles', { nodeId, files: [file] });
}

async function everyMs(ms: number, isDone: { now: boolean }, act: () => Promise<void>): Promise<void> {
  while (!isDone.now) {
    await act();
    await new Promise((resolve) => setTimeout(resolve, ms));
  }
}

async function captureMeanwhile(
  script: Runner,
  captures: readonly ReadCapture[],
  isDone: { now: boolean },
  onWait: (ms: number) => void,
): Promise<void> {
  for (let nth = 0; !isDone.now; nth += 1) {
    // The same pages again: no reader is shown thousands of new papers on one day.
    const capture = { ...captures[nth % captures.length], captureId: crypto.randomUUID(), at: Date.now() };
    const { ms } = await askBackground(script, 'capture', capture, MOST_MS);
    onWait(ms);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
