import type { ExtensionPage } from '../driver.ts';
import { until } from '../wait.ts';
import type { Bidi } from './bidi.ts';
import { keyPress, keyPresses } from './keys.ts';
import { runInTab } from './run-script.ts';
import { screenshot } from './tab.ts';

interface FoundNodes {
  nodes: { sharedId: string }[];
}

const CLICK_MS = 10_000;

/** Drives a tab that shows one of the extension's own pages. */
export function extensionPageOn(bidi: Bidi, context: string): ExtensionPage {
  async function perform(source: object): Promise<void> {
    // Key events go to the focused document of the window's current tab.
    await bidi.send('browsingContext.activate', { context });
    await bidi.send('input.performActions', { context, actions: [source] });
  }
  return {
    evaluate: (script, ...args) => runInTab(bidi, context, 'page', script, args),
    press: (key) => perform({ type: 'key', id: 'keyboard', actions: keyPress(key) }),
    type: (text) => perform({ type: 'key', id: 'keyboard', actions: keyPresses(text) }),
    async click(selector) {
      const sharedId = await until(`${selector} to click on`, CLICK_MS, () => locate(bidi, context, selector));
      const origin = { type: 'element', element: { sharedId } };
      await perform({
        type: 'pointer',
        id: 'mouse',
        actions: [
          { type: 'pointerMove', x: 0, y: 0, origin },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      });
    },
    async waitFor(script, timeoutMs) {
      await until(`the extension page: ${script}`, timeoutMs, async () =>
        Boolean(await runInTab(bidi, context, 'page', script, [])),
      );
    },
    screenshot: (path, options) => screenshot(bidi, context, path, options),
    async setSize(width, height) {
      await bidi.send('browsingContext.setViewport', { context, viewport: { width, height } });
    },
    async close() {
      await bidi.send('browsingContext.close', { context });
    },
  };
}

/** The first visible match, scrolled to where a pointer can reach it. */
async function locate(bidi: Bidi, context: string, selector: string): Promise<string | undefined> {
  const reachable = await runInTab<boolean>(
    bidi,
    context,
    'beside',
    `const found = document.querySelector(args[0]);
     found?.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
     return !!found?.getClientRects().length && !found.disabled;`,
    [selector],
  );
  if (!reachable) return undefined;
  const locator = { type: 'css', value: selector };
  const found = await bidi.send<FoundNodes>('browsingContext.locateNodes', { context, locator, maxNodeCount: 1 });
  return found.nodes[0]?.sharedId;
}
