import browser from 'webextension-polyfill';

// Content scripts of one extension share a world of their own in each page, of which the page sees nothing.
type Script = 'daybookLife' | 'daybookCards';
const world: typeof globalThis & Partial<Record<Script, Lifetime>> = globalThis;

/**
 * How long the content script lives in one page: until the extension that started it is gone, as after an update.
 * Nothing that the page says or does can end it.
 */
export class Lifetime {
  readonly #end = new AbortController();

  /** Aborts at the end. For listeners that are set once: each that is added to it stays until then. */
  get signal(): AbortSignal {
    return this.#end.signal;
  }

  /** True once it has ended. Asking is how the script learns that its extension is gone: no event says so. */
  get isOver(): boolean {
    if (!this.signal.aborted && browser.runtime?.id === undefined) this.end();
    return this.signal.aborted;
  }

  end(): void {
    this.#end.abort();
  }
}

/**
 * The lifetime of a script that starts now, or undefined when the same one of the same extension lives in the page.
 * One whose extension is gone ends here, and takes along what it has put into the page.
 */
export function beginLifetime(script: Script = 'daybookLife'): Lifetime | undefined {
  if (world[script]?.isOver === false) return undefined;
  const life = new Lifetime();
  world[script] = life;
  return life;
}
