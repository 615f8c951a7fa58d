import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { ExtensionPage, Json } from '../../scripts/browser/driver.ts';

/** Something on a page by its role and accessible name, in the first `within` when given. */
export interface Locator {
  role: string;
  name?: string | RegExp | undefined;
  within?: Locator | undefined;
}

/** What a screen reader announces of an element. */
export interface AccessibleElement {
  role: string;
  name: string;
  /** everything in it that is read out */
  text: string;
  attributes: Record<string, string>;
  /** of fields */
  value: string;
  checked: boolean;
  disabled: boolean;
}

const ROLES = readFileSync(join(import.meta.dirname, 'in-page/roles.js'), 'utf8');
const PATIENCE_MS = 30_000;

/** Names an element by its role and accessible name, in the first `within` when given. */
export function byRole(role: string, name?: string | RegExp, within?: Locator): Locator {
  return { role, name, within };
}

/** One of Daybook's pages as its reader meets it. Whatever is awaited fails in plain words after a while. */
export class Screen {
  readonly page: ExtensionPage;

  constructor(page: ExtensionPage) {
    this.page = page;
  }

  /** Everything of this role and name that is there now, in the order of the page. */
  all(role: string, name?: string | RegExp, within?: Locator): Promise<AccessibleElement[]> {
    return this.#run('return findAll(args[0]).map(describeElement)', plain(byRole(role, name, within)));
  }

  /** The names of all of this role, in the order of the page. */
  async names(role: string, within?: Locator): Promise<string[]> {
    return (await this.all(role, undefined, within)).map((each) => each.name);
  }

  /** Waits until the element is there. */
  async see(role: string, name?: string | RegExp, within?: Locator): Promise<AccessibleElement> {
    const locator = byRole(role, name, within);
    let seen: AccessibleElement | undefined;
    await this.until(inWords(locator), async () => {
      [seen] = await this.all(role, name, within);
      return seen !== undefined;
    });
    if (!seen) throw new Error(inWords(locator));
    return seen;
  }

  /** Waits until the articles are these, in this order. Lists draw their rows a little after they are counted. */
  async shows(titles: string[]): Promise<void> {
    let last: string[] = [];
    await this.until(
      () => `the articles ${JSON.stringify(titles)}; they are ${JSON.stringify(last)}`,
      async () => {
        last = await this.names('article');
        return isDeepStrictEqual(last, titles);
      },
    );
  }

  /** Waits until these are the marked words, in the order of the page. */
  async marks(words: string[]): Promise<void> {
    let last: string[] = [];
    await this.until(
      () => `the marks ${JSON.stringify(words)}; they are ${JSON.stringify(last)}`,
      async () => {
        last = await this.page.evaluate("return [...document.querySelectorAll('mark')].map((one) => one.textContent)");
        return isDeepStrictEqual(last, words);
      },
    );
  }

  /** Waits until no such element is there. */
  gone(role: string, name?: string | RegExp, within?: Locator): Promise<void> {
    return this.until(`no ${inWords(byRole(role, name, within))}`, async () => {
      return (await this.all(role, name, within)).length === 0;
    });
  }

  /** Clicks on the first such element with the pointer, once it is there. */
  async click(role: string, name?: string | RegExp, within?: Locator): Promise<void> {
    const mark = async () => {
      await this.see(role, name, within);
      await this.#run(
        `document.querySelector('[data-to-click]')?.removeAttribute('data-to-click');
         findAll(args[0])[0]?.setAttribute('data-to-click', '')`,
        plain(byRole(role, name, within)),
      );
    };
    await mark();
    try {
      await this.page.click('[data-to-click]');
    } catch (error) {
      // Another element may have taken its place, as one does for each line of the panel once the first are painted.
      if (await this.#run<boolean>(`return document.querySelector('[data-to-click]') !== null`)) throw error;
      await mark();
      await this.page.click('[data-to-click]');
    }
  }

  /** Scrolls the first such element to its end, or by this multiple of its own height. */
  async scroll(role: string, name?: string | RegExp, screens?: number): Promise<void> {
    await this.#run(
      `const [locator, screens] = args;
       const found = findAll(locator)[0];
       found.scrollBy(0, screens === null ? found.scrollHeight : screens * found.clientHeight);
       await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));`,
      plain(byRole(role, name)),
      screens ?? null,
    );
  }

  /** Loads the page anew. */
  async reload(): Promise<void> {
    await this.#run(`globalThis.isOld = true; setTimeout(() => location.reload())`);
    await this.until('the page to load anew', () => {
      // While it loads no script can run.
      return this.#run<boolean>(`return !globalThis.isOld && document.readyState === 'complete'`).catch(() => false);
    });
  }

  /** What has the focus. */
  focused(): Promise<AccessibleElement> {
    return this.#run('return describeElement(document.activeElement)');
  }

  /** Waits until the focus is there. */
  async hasFocus(role: string, name?: string | RegExp): Promise<void> {
    let last = '';
    await this.until(
      () => `the focus on ${inWords(byRole(role, name))}; it is on ${last}`,
      async () => {
        const focused = await this.focused();
        last = `${focused.role} “${focused.name}”`;
        return focused.role === role && (name === undefined || isNamed(focused.name, name));
      },
    );
  }

  /** The text of the page's one status region. */
  async status(): Promise<string> {
    const regions = await this.all('status');
    if (regions.length !== 1) throw new Error(`the page has ${regions.length} status regions`);
    return regions[0]?.text ?? '';
  }

  /** Waits until the status region has this text, among others. */
  async announces(text: string | RegExp): Promise<void> {
    let last = '';
    await this.until(
      () => `the status to have ${text}; it has “${last}”`,
      async () => {
        last = await this.status();
        return typeof text === 'string' ? last.includes(text) : text.test(last);
      },
    );
  }

  /** Empties the search box by its key. That puts away first what the box offers, which may have come or not. */
  emptySearch(): Promise<void> {
    return this.until('an empty search box', async () => {
      if ((await this.see('searchbox')).value === '') return true;
      await this.page.press('Escape');
      return false;
    });
  }

  /** Waits until `check` holds. */
  async until(what: string | (() => string), check: () => Promise<boolean>): Promise<void> {
    const end = performance.now() + PATIENCE_MS;
    while (!(await check())) {
      if (performance.now() > end) throw new Error(`waited for ${typeof what === 'string' ? what : what()}`);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  }

  #run<T>(script: string, ...args: Json[]): Promise<T> {
    return this.page.evaluate<T>(`${ROLES}\n${script}`, ...args);
  }
}

function plain({ role, name, within }: Locator): Json {
  return {
    role,
    ...(typeof name === 'string' && { name }),
    ...(name instanceof RegExp && { pattern: name.source }),
    ...(within && { within: plain(within) }),
  };
}

function isNamed(name: string, expected: string | RegExp): boolean {
  return typeof expected === 'string' ? name === expected : expected.test(name);
}

function inWords({ role, name, within }: Locator): string {
  return [role, name && ` “${name}”`, within && ` in ${inWords(within)}`].filter(Boolean).join('');
}
