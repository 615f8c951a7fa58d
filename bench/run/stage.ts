import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CapturedRow } from '../../papers/capture.ts';
import { until } from '../../scripts/browser/wait.ts';
import type { BackgroundWatch } from '../browser/background.ts';
import { watchBackground } from '../browser/background.ts';
import type { BenchBrowser } from '../browser/chromium.ts';
import { startChromium } from '../browser/chromium.ts';
import type { Runner } from '../browser/page.ts';
import { pageReady, runScript } from '../browser/page.ts';
import { grownRows } from '../grow/grown-rows.ts';
import type { SeenListing } from '../library/library-rows.ts';
import { askBackground } from './ask-background.ts';
import { AFTERMATH_MS, settledBytes } from './disk.ts';
import { deviceOf, fillLibrary } from './fill-library.ts';
import type { Built, KeptLibraries } from './kept-library.ts';

/** A running browser with a filled library and an empty page of the extension. */
export interface Stage {
  browser: BenchBrowser;
  profile: string;
  page: Runner;
  background: BackgroundWatch;
  papers: number;
  /** Daybook's index is there already; else there is no index of any kind */
  built?: Built;
}

/** Where libraries are kept for the next run, and how their index is made. */
export interface Keeping {
  libraries: KeptLibraries;
  build(stage: Stage): Promise<Built>;
}

/**
 * Sets up a stage with a library of this number of papers, runs `act` on it, and removes it. The browser is restarted
 * after filling, so that nothing of that is left in its memory. With `keeping` the library is taken from there, or
 * indexed and put there first.
 */
export async function onStage<T>(
  extension: string,
  recorded: readonly SeenListing<CapturedRow>[],
  papers: number,
  log: (text: string) => void,
  act: (stage: Stage) => Promise<T>,
  keeping?: Keeping,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-bench-'));
  const profile = join(folder, 'profile');
  const onOpen = <U>(work: (stage: Omit<Stage, 'papers'>) => Promise<U>) => whileOpen(profile, extension, work);
  try {
    const kept = keeping?.libraries.take(papers, profile);
    const filled = kept?.papers ?? (await onOpen((stage) => fill(stage, recorded, papers, log)));
    let built = kept?.built;
    if (keeping && !built) {
      log('indexing, to be kept');
      built = await onOpen((stage) => keeping.build({ ...stage, papers: filled }));
      keeping.libraries.keep(papers, profile, { papers: filled, built });
    }
    return await onOpen(async (stage) => {
      await stage.background.stop();
      return act({ ...stage, papers: filled, ...(built && { built }) });
    });
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Sets up a stage with an empty library, runs `act` on it, given a folder for files, and removes both. */
export async function onEmptyStage<T>(
  extension: string,
  act: (stage: Omit<Stage, 'papers'>, folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-bench-'));
  try {
    return await whileOpen(join(folder, 'profile'), extension, (stage) => act(stage, folder));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function fill(
  { page, background, profile }: Omit<Stage, 'papers'>,
  recorded: readonly SeenListing<CapturedRow>[],
  papers: number,
  log: (text: string) => void,
): Promise<number> {
  await askBackground(page, 'warm', null);
  await background.stop();
  const batches = grownRows(recorded, papers, await deviceOf(page));
  log('filling the library');
  const filled = await fillLibrary(page, batches);
  await settledBytes(profile, AFTERMATH_MS);
  return filled;
}

async function whileOpen<T>(
  profile: string,
  extension: string,
  work: (stage: Omit<Stage, 'papers'>) => Promise<T>,
): Promise<T> {
  const stage = await open(profile, extension);
  try {
    return await work(stage);
  } finally {
    await stage.browser.close();
  }
}

// A profile that was kept has no background stored, and Chromium takes a while to notice.
const LISTEN_MS = 180_000;
const IS_LISTENING = `
  const { message } = await chrome.runtime.sendMessage({}).then(() => ({ message: '' }), (error) => error);
  return !message.includes('Receiving end does not exist');`;

async function open(profile: string, extension: string): Promise<Omit<Stage, 'papers'>> {
  const browser = await startChromium(profile, extension);
  const session = await browser.openTab(`chrome-extension://${browser.id}/bench.html`);
  const page: Runner = { session };
  await pageReady(page, 'globalThis.chrome?.runtime?.id');
  await until('the background to listen', LISTEN_MS, () => runScript<boolean>(page, IS_LISTENING, null));
  return { browser, profile, page, background: await watchBackground(session, browser.id) };
}
