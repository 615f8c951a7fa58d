import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CapturedRow } from '../../papers/capture.ts';
import type { BackgroundWatch } from '../browser/background.ts';
import { watchBackground } from '../browser/background.ts';
import type { BenchBrowser } from '../browser/chromium.ts';
import { startChromium } from '../browser/chromium.ts';
import type { Runner } from '../browser/page.ts';
import { pageReady } from '../browser/page.ts';
import { grownRows } from '../grow/grown-rows.ts';
import type { SeenListing } from '../library/library-rows.ts';
import { askBackground } from './ask-background.ts';
import { AFTERMATH_MS, settledBytes } from './disk.ts';
import { deviceOf, fillLibrary } from './fill-library.ts';

/** A running browser with a filled library, an empty page of the extension, and no index of any kind. */
export interface Stage {
  browser: BenchBrowser;
  profile: string;
  page: Runner;
  background: BackgroundWatch;
  papers: number;
}

/**
 * Sets a stage with a library of so many papers, hands it to `act`, and clears it away. The browser is restarted
 * after filling, so that nothing of that is left in its memory.
 */
export async function onStage<T>(
  extension: string,
  recorded: readonly SeenListing<CapturedRow>[],
  papers: number,
  tell: (text: string) => void,
  act: (stage: Stage) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-bench-'));
  const profile = join(folder, 'profile');
  let stage = await open(profile, extension);
  try {
    await askBackground(stage.page, 'warm', null);
    await stage.background.stop();
    const parts = grownRows(recorded, papers, await deviceOf(stage.page));
    tell('filling the library');
    const filled = await fillLibrary(stage.page, parts);
    await settledBytes(profile, AFTERMATH_MS);
    await stage.browser.close();
    stage = await open(profile, extension);
    await stage.background.stop();
    return await act({ ...stage, papers: filled });
  } finally {
    await stage.browser.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function open(profile: string, extension: string): Promise<Omit<Stage, 'papers'>> {
  const browser = await startChromium(profile, extension);
  const session = await browser.openTab(`chrome-extension://${browser.id}/bench.html`);
  const page: Runner = { session };
  await pageReady(page, 'globalThis.chrome?.runtime?.id');
  return { browser, profile, page, background: await watchBackground(session, browser.id) };
}
