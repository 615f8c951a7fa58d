import type { Runner } from '../browser/page.ts';
import { runScript } from '../browser/page.ts';
import { round } from '../run/spread.ts';

// The time between two frames, and the browser's own account of each that took more than 50 ms
// (https://developer.mozilla.org/docs/Web/API/PerformanceLongAnimationFrameTiming).
const WATCH = `
  globalThis.frameTimes = [];
  globalThis.longFrames = [];
  const next = (at) => {
    frameTimes.push(at);
    requestAnimationFrame(next);
  };
  if (!globalThis.isWatchingFrames) requestAnimationFrame(next);
  globalThis.isWatchingFrames = true;
  new PerformanceObserver((list) => {
    for (const { duration, blockingDuration } of list.getEntries()) longFrames.push(duration);
  }).observe({ type: 'long-animation-frame' });`;

const READ = `
  const gaps = frameTimes.slice(1).map((at, index) => at - frameTimes[index]);
  return { frames: gaps.length, longestGap: Math.max(...gaps), longFrames };`;

/** The frames while something moved. */
export interface FrameFigures {
  frames: number;
  /** the longest time from one frame to the next, in milliseconds */
  longest: number;
  /** how many frames took the page more than 50 ms, and the longest of them; 0 for none */
  longFrames: number;
  longestWork: number;
}

/** The frames of a page while something is done. */
export async function framesDuring(tab: Runner, act: () => Promise<void>): Promise<FrameFigures> {
  await runScript(tab, WATCH, null);
  await act();
  const { frames, longestGap, longFrames } = await runScript<{
    frames: number;
    longestGap: number;
    longFrames: number[];
  }>(tab, READ, null);
  return {
    frames,
    longest: round(longestGap),
    longFrames: longFrames.length,
    longestWork: round(Math.max(0, ...longFrames)),
  };
}
