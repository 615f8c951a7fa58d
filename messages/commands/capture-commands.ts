import * as v from 'valibot';
import { adapterShape, captureShape, shownShape } from '../shapes.ts';
import type { CommandRow } from './command-row.ts';
import { done } from './command-row.ts';

/** What the content script reports. */
export const CAPTURE_COMMANDS = {
  /** record what a page shows; the answer tells that it is stored, and nothing of what was stored before */
  capture: { from: 'feed', input: captureShape, output: done },
  /** note which cards were on screen */
  shown: { from: 'feed', input: shownShape, output: done },
  /** report that a page with a known address gave nothing */
  unreadable: {
    from: 'feed',
    input: v.object({ adapter: adapterShape }),
    output: done,
  },
  /** run the script that reads all pages in this document, which has the one for feeds alone */
  'all-adapters': { from: 'feed', input: v.null(), output: done },
} as const satisfies Record<string, CommandRow>;
