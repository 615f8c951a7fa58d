import type { ExtensionPage } from '../driver.ts';
import { until } from '../wait.ts';
import type { Bidi } from './bidi.ts';
import { clickOn, perform, setSize } from './input.ts';
import { keyPress, keyPresses } from './keys.ts';
import { runInTab } from './run-script.ts';
import { closeTab, screenshot } from './tab.ts';

interface FoundNodes {
  nodes: { sharedId: string }[];
}

const CLICK_MS = 10_000;
const MOST_TRIES = 3;
// The pointer did not get to what has moved, or was drawn anew, since it was looked for: nothing was clicked.
const HAS_MOVED = /move target out of bounds|no such (?:node|element)|stale element/;

/** Drives a tab that shows one of the extension's own pages. */
export function extensionPageOn(bidi: Bidi, context: string): ExtensionPage {
  return {
    evaluate: (script, ...args) => runInTab(bidi, context, 'page', script, args),
    press: (key) => perform(bidi, context, { type: 'key', id: 'keyboard', actions: keyPress(key) }),
    type: (text) => perform(bidi, context, { type: 'key', id: 'keyboard', actions: keyPresses(text) }),
    async click(selector) {
      await bidi.send('browsingContext.activate', { context });
      for (let tries = 1; ; tries += 1) {
        const sharedId = await until(`${selector} to click on`, CLICK_MS, () => locate(bidi, context, selector));
        try {
          return await perform(
            bidi,
            context,
            clickOn({ x: 0, y: 0, origin: { type: 'element', element: { sharedId } } }),
          );
        } catch (error) {
          if (tries === MOST_TRIES || !HAS_MOVED.test(String(error))) throw error;
        }
      }
    },
    async drag() {
      throw new Error('dragging is driven in Chromium only');
    },
    async chooseFiles(selector, ...paths) {
      const sharedId = await until(`${selector} to choose files in`, CLICK_MS, () => find(bidi, context, selector));
      await bidi.send('input.setFiles', { context, element: { sharedId }, files: paths });
    },
    async waitFor(script, timeoutMs) {
      await until(`the extension page: ${script}`, timeoutMs, async () =>
        Boolean(await runInTab(bidi, context, 'page', script, [])),
      );
    },
    screenshot: (path, options) => screenshot(bidi, context, path, options),
    setSize: (width, height) => setSize(bidi, context, width, height),
    async close() {
      await closeTab(bidi, context);
    },
  };
}

// Keys and typing scroll the page a few frames later, so what is to be clicked must have come to rest.
const COME_TO_REST = `
  const found = document.querySelector(args[0]);
  if (!found?.getClientRects().length || found.disabled) return false;
  found.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  let last = '';
  for (let still = 0, frames = 0; still < 3; frames += 1) {
    if (frames === 60) return false;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const { x, y } = found.getBoundingClientRect();
    still = last === x + ' ' + y ? still + 1 : 0;
    last = x + ' ' + y;
  }
  const { x, y, width, height } = found.getBoundingClientRect();
  const inside = (at, size) => at >= 0 && at < size;
  return inside(x + width / 2, innerWidth) && inside(y + height / 2, innerHeight);`;

/** The first match when it is visible and at rest where a pointer can reach it. */
async function locate(bidi: Bidi, context: string, selector: string): Promise<string | undefined> {
  if (!(await runInTab<boolean>(bidi, context, 'isolated', COME_TO_REST, [selector]))) return undefined;
  return find(bidi, context, selector);
}

async function find(bidi: Bidi, context: string, selector: string): Promise<string | undefined> {
  const locator = { type: 'css', value: selector };
  const found = await bidi.send<FoundNodes>('browsingContext.locateNodes', { context, locator, maxNodeCount: 1 });
  return found.nodes[0]?.sharedId;
}
