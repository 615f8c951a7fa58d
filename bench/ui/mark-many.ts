import { WIRE_VERSION } from '../../messages/wire-version.ts';
import { runScript } from '../browser/page.ts';
import type { FrameFigures } from './frames.ts';
import { framesDuring } from './frames.ts';
import type { WatchedTab } from './watched-tab.ts';

const PAPERS = 5_000;
const PATIENCE_MS = 300_000;

// The first papers of the library by their keys.
const MARK = `
  const open = indexedDB.open('daybook');
  const database = await new Promise((done) => { open.onsuccess = () => done(open.result); });
  const keys = database.transaction('papers').objectStore('papers').getAllKeys(null, args.papers);
  const ids = await new Promise((done) => { keys.onsuccess = () => done(keys.result); });
  database.close();
  const start = performance.now();
  const mark = { kind: 'tag', name: 'bench', value: true };
  const input = { papers: { are: 'these', ids }, mark };
  const reply = await chrome.runtime.sendMessage({ command: 'mark-many', input, wire: args.wire });
  if (reply?.ok !== true) throw new Error(JSON.stringify(reply));
  return { ms: performance.now() - start, papers: reply.output.papers };`;

/** What tagging many papers at once costs. */
export interface MarkManyFigures {
  papers: number;
  /** until it was answered, in milliseconds */
  ms: number;
  /** of an open panel meanwhile */
  frames: FrameFigures;
}

/** Tags 5,000 papers, or as many as there are, from an open page that shows some of them. */
export async function markMany(tab: WatchedTab): Promise<MarkManyFigures> {
  let marked = { ms: 0, papers: 0 };
  const frames = await framesDuring(tab, async () => {
    marked = await runScript(tab, MARK, { papers: PAPERS, wire: WIRE_VERSION }, PATIENCE_MS);
  });
  return { ...marked, ms: Math.round(marked.ms), frames };
}
