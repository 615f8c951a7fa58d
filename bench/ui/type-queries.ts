import { until, within } from '../../scripts/browser/wait.ts';
import type { Session } from '../browser/devtools.ts';
import { runScript } from '../browser/page.ts';
import type { WatchedTab } from './watched-tab.ts';

// As fast as a very fast reader types: 120 words a minute.
const PACE_MS = 100;
const ANSWER_MS = 20_000;

const IS_EMPTY = `return !document.querySelector('[role="feed"][data-query]:not([data-query=""])')
  && document.querySelector('article[data-row]') !== null && document.querySelector('input[type="search"]').value === ''`;

/** A key that was pressed, and when the rows that answer the text with it were painted. */
export interface TypedKey {
  /** the text in the box after the key */
  text: string;
  ms: number;
  /** when it was pressed, and when its rows were painted, in milliseconds since 1970 */
  from: number;
  to: number;
  /** rows within the screen then, and all that were drawn */
  rows: number;
  drawn: number;
}

/**
 * Types each text with real keys into the page's search box, the next key once the rows of the last are painted, and
 * empties the box after each. Waits for `before` ahead of each key. Keys whose answer is empty are left out: nothing
 * tells one empty answer from another.
 */
export async function typeQueries(
  tab: WatchedTab,
  texts: readonly string[],
  before: () => Promise<void> = async () => undefined,
): Promise<TypedKey[]> {
  const keys: TypedKey[] = [];
  for (const text of texts) {
    keys.push(...(await typeText(tab, text, before)));
    await emptyBox(tab);
  }
  return keys.filter(({ rows }) => rows > 0);
}

async function typeText(tab: WatchedTab, text: string, before: () => Promise<void>): Promise<TypedKey[]> {
  const keys: TypedKey[] = [];
  await runScript(tab, 'document.querySelector(\'input[type="search"]\').focus()', null);
  for (let end = 1; end <= text.length; end += 1) {
    await before();
    const pace = new Promise((resolve) => setTimeout(resolve, PACE_MS));
    const typed = text.slice(0, end);
    await runScript(tab, 'expectKey(args)', typed);
    await pressCharacter(tab.session, typed.slice(-1));
    const painted = runScript<Omit<TypedKey, 'text'>>(tab, 'return painted', null);
    keys.push({ text: typed, ...(await within(`the rows of “${typed}”`, ANSWER_MS, painted)) });
    await pace;
  }
  return keys;
}

async function emptyBox(tab: WatchedTab): Promise<void> {
  await runScript(tab, 'document.querySelector(\'input[type="search"]\').select()', null);
  await pressKey(tab.session, { key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 });
  await until('the rows without a search', ANSWER_MS, () => runScript<boolean>(tab, IS_EMPTY, null));
}

function pressCharacter(session: Session, text: string): Promise<void> {
  return pressKey(session, { key: text, text, unmodifiedText: text });
}

async function pressKey(session: Session, key: Record<string, string | number>): Promise<void> {
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key, text: '' });
}
