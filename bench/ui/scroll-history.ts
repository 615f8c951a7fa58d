import { until } from '../../scripts/browser/wait.ts';
import { runScript } from '../browser/page.ts';
import type { FrameFigures } from './frames.ts';
import { framesDuring } from './frames.ts';
import type { TabSize, WatchedTab } from './watched-tab.ts';

const TURNS = 60;
const PIXELS = 700;
const TURN_MS = 40;
const JUMPS = 8;
const JUMP_MS = 20_000;
const AFTER_JUMP_MS = 500;

const DAYS = `
  const { min, max } = document.querySelector('input[type="date"]');
  return { min: Date.parse(min), max: Date.parse(max) };`;

// As React hears of a value.
const JUMP = `
  const field = document.querySelector('input[type="date"]');
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, args);
  field.dispatchEvent(new Event('input', { bubbles: true }));`;

const HAS_ROWS = `
  return [...document.querySelectorAll('article[data-row]')].some((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return top < innerHeight && bottom > 0;
  });`;

/** Scrolls through the history in an open panel with the wheel, down and up again, and jumps to days of all times. */
export async function scrollHistory(
  tab: WatchedTab,
  { width, height }: TabSize,
): Promise<{ scroll: FrameFigures; jump: FrameFigures }> {
  const at = { x: width / 2, y: height / 2 };
  const scroll = await framesDuring(tab, async () => {
    for (const deltaY of [PIXELS, -PIXELS]) {
      for (let turn = 0; turn < TURNS; turn += 1) {
        const pace = new Promise((resolve) => setTimeout(resolve, TURN_MS));
        await tab.session.send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...at, deltaX: 0, deltaY });
        await pace;
      }
    }
  });
  const { min, max } = await runScript<{ min: number; max: number }>(tab, DAYS, null);
  const jump = await framesDuring(tab, async () => {
    for (let place = 0; place < JUMPS; place += 1) {
      // Far to and fro.
      const share = (place % 2 === 0 ? place : JUMPS - place) / JUMPS;
      const day = new Date(min + (max - min) * share).toISOString().slice(0, 10);
      await runScript(tab, JUMP, day);
      await until(`the rows of ${day}`, JUMP_MS, () => runScript<boolean>(tab, HAS_ROWS, null));
      await new Promise((resolve) => setTimeout(resolve, AFTER_JUMP_MS));
    }
  });
  return { scroll, jump };
}
