import { lookup } from 'node:dns/promises';
import { parseArgs } from 'node:util';
import { demonstrate } from './demo.ts';
import { openForReader } from './open-browser.ts';

// `npm start`: opens a browser with Daybook in it; `npm start -- --demo` shows it at work in a headless browser. The
// demonstration is also what happens without a display or a network.

const { values } = parseArgs({
  options: { demo: { type: 'boolean', default: false }, pages: { type: 'string' } },
});

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

async function hasNetwork(): Promise<boolean> {
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), 3_000).unref());
  const found = lookup('huggingface.co').then(
    () => true,
    () => false,
  );
  return Promise.race([found, late]);
}

try {
  const isDemo = values.demo || values.pages !== undefined || !hasDisplay || !(await hasNetwork());
  process.exitCode = await (isDemo ? demonstrate(values.pages) : openForReader());
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
