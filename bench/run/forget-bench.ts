import type { ReadCapture } from '../../papers/capture.ts';
import { openContentScript } from '../browser/content-script.ts';
import { askBackground } from './ask-background.ts';
import { memoryGrowth } from './process-memory.ts';
import type { Stage } from './stage.ts';

const MOST_MS = 3_600_000;
const PAUSE_MS = 1_000;
const MB = 1_000_000;

/** What it costs to forget all of a site, beside deleting everything; milliseconds and bytes. */
export interface ForgetReport {
  papers: number;
  forgetMs: number;
  deleteMs: number;
  /** the most that all processes of the browser took above what they took before */
  forgetBytes: number;
  /** how often something was captured and marked meanwhile, and the longest that either waited */
  meanwhile: number;
  longestCaptureMs: number;
  longestMarkMs: number;
}

/** Forgets all of Hugging Face; meanwhile a content script captures, and a page marks what was captured. */
export async function measureForgetting(
  { browser, page }: Stage,
  captures: readonly ReadCapture[],
): Promise<Omit<ForgetReport, 'papers' | 'deleteMs'>> {
  const script = await openContentScript(browser);
  // The background is up and has its index, as it has for a reader who looks at the options.
  await askBackground(page, 'warm', null, MOST_MS);
  const waits = { capture: [0], mark: [0] };
  let isDone = false;
  const { grown, result } = await memoryGrowth(browser, async () => {
    const forgotten = askBackground<number>(page, 'forget', { what: 'source', source: 'hf' }, MOST_MS).finally(() => {
      isDone = true;
    });
    for (const capture of captures) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      if (isDone) break;
      waits.capture.push((await askBackground(script, 'capture', { ...capture, at: Date.now() }, MOST_MS)).ms);
      const paperId = capture.rows[0]?.paper.paperId;
      const mark = { kind: 'star', name: '', value: true };
      waits.mark.push((await askBackground(page, 'mark', { paperId, mark }, MOST_MS)).ms);
    }
    return forgotten;
  });
  return {
    forgetMs: result.ms,
    forgetBytes: grown,
    meanwhile: waits.mark.length - 1,
    longestCaptureMs: Math.max(...waits.capture),
    longestMarkMs: Math.max(...waits.mark),
  };
}

/** Deletes everything. */
export async function measureDeleting({ page }: Stage): Promise<number> {
  await askBackground(page, 'warm', null, MOST_MS);
  return (await askBackground(page, 'forget-everything', null, MOST_MS)).ms;
}

/** The bounds that a report misses, in words. */
export function missedByForgetting({ forgetMs, deleteMs, forgetBytes, ...report }: ForgetReport): string[] {
  const missed: string[] = [];
  if (forgetMs > 2 * deleteMs) missed.push(`forgetting: ${seconds(forgetMs)}, at most twice ${seconds(deleteMs)}`);
  if (forgetBytes > 150 * MB) missed.push(`memory: ${Math.round(forgetBytes / MB)} MB more, at most 150 MB`);
  for (const ms of [report.longestCaptureMs, report.longestMarkMs]) {
    if (ms > 2_000) missed.push(`a capture or a mark waited ${seconds(ms)}, at most 2 s`);
  }
  return missed;
}

/** A report in a few lines. */
export function forgetText(report: ForgetReport): string {
  const { papers, forgetMs, deleteMs, forgetBytes, meanwhile, longestCaptureMs, longestMarkMs } = report;
  return `${papers} papers
forget all of a site: ${seconds(forgetMs)}; delete everything: ${seconds(deleteMs)}
memory of all processes: ${Math.round(forgetBytes / MB)} MB more at most
meanwhile ${meanwhile} captures, the longest waited ${Math.round(longestCaptureMs)} ms; as many marks, ${Math.round(longestMarkMs)} ms
`;
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}
