import { WIRE_VERSION } from '../../messages/wire-version.ts';
import type { Runner } from '../browser/page.ts';
import { runScript } from '../browser/page.ts';

const MARKS = 20;

const FIRST_PAPER = `return document.querySelector('article[data-paper]').dataset.paper;`;

// A hidden page draws no frames, so what counts is its document.
const WATCH = `
  const isStarred = () =>
    document.querySelector('article[data-paper="' + CSS.escape(args.paperId) + '"] button[aria-pressed]')?.ariaPressed;
  globalThis.followed = new Promise((done) => {
    const look = () => {
      if (isStarred() !== String(args.value)) return;
      observer.disconnect();
      done(performance.timeOrigin + performance.now());
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
    look();
  });`;

const MARK = `
  const start = performance.timeOrigin + performance.now();
  const { paperId, value, wire } = args;
  const input = { paperId, mark: { kind: 'star', name: '', value } };
  const reply = await chrome.runtime.sendMessage({ command: 'mark', input, wire });
  if (reply?.ok !== true) throw new Error(JSON.stringify(reply));
  return start;`;

/**
 * Stars a paper and takes the star back, again and again, from one page: the milliseconds from each command until
 * another open page says so.
 */
export async function followMarks(from: Runner, other: Runner): Promise<number[]> {
  const paperId = await runScript<string>(other, FIRST_PAPER, null);
  const delays: number[] = [];
  for (let mark = 0; mark < MARKS; mark += 1) {
    const args = { paperId, value: mark % 2 === 0, wire: WIRE_VERSION };
    await runScript(other, WATCH, args);
    const start = await runScript<number>(from, MARK, args);
    delays.push((await runScript<number>(other, 'return followed', null)) - start);
  }
  return delays;
}
