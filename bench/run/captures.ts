import type { ReadCapture } from '../../papers/capture.ts';
import { attachBackground } from '../browser/background.ts';
import { openContentScript } from '../browser/content-script.ts';
import { titleWords } from '../queries/title-words.ts';
import { askBackground, askSearch } from './ask-background.ts';
import { AFTERMATH_MS, settledBytes } from './disk.ts';
import type { Measured } from './measured.ts';
import { mean } from './spread.ts';
import type { Stage } from './stage.ts';
import { countWrites, mergeTimes } from './write-counter.ts';

type CaptureCost = Pick<Measured, 'captureMs' | 'searchableMs' | 'captureBytes' | 'mergeMs'>;

/**
 * What captures cost while the index is loaded, on average: sent by the content script of a tab until acknowledged,
 * then until a search finds the last paper, and what was written to the index in the end, merges and all. The
 * background is started anew, so that in a library of any size its code is as well known to the browser.
 */
export async function measureCaptures(stage: Stage, captures: readonly ReadCapture[]): Promise<CaptureCost> {
  const { browser, page, profile } = stage;
  await stage.background.stop();
  await askSearch(page, 'learning', 600_000);
  const background = await attachBackground(browser.root, browser.id);
  if (!background) throw new Error('The background is not running.');
  try {
    const written = await countWrites(background.session);
    const before = await written();
    const script = await openContentScript(browser);
    const acknowledged: number[] = [];
    const searchable: number[] = [];
    for (const capture of captures) {
      const { ms, at } = await askBackground(script, 'capture', capture);
      acknowledged.push(ms);
      searchable.push((await foundAt(stage, capture)) - at);
    }
    await settledBytes(profile, AFTERMATH_MS);
    const after = await written();
    return {
      captureMs: mean(acknowledged.slice(1)) ?? null,
      searchableMs: mean(searchable.slice(1)) ?? null,
      captureBytes: Math.round((after.bytes - before.bytes) / captures.length),
      mergeMs: mean(await mergeTimes(background.session)) ?? null,
    };
  } finally {
    await background.detach();
  }
}

async function foundAt({ page }: Stage, { rows }: ReadCapture): Promise<number> {
  const { paper } = rows.at(-1) ?? {};
  for (;;) {
    const { at, output } = await askSearch(page, titleWords(String(paper?.title)));
    if (output.hits.some((hit) => hit.paperId === paper?.paperId)) return at;
  }
}
