import type { Capture } from '../../papers/capture.ts';

export type BrowserName = 'chromium' | 'firefox';

/** What can cross into a page and back. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A page that the driver answers with in place of the site. */
export interface ServedPage {
  /** its real http(s) address */
  url: string;
  html: string | Uint8Array;
  /** when the page was opened, by its own clock, in milliseconds; content scripts take it for the time. Default: now */
  at?: number;
}

export interface LaunchOptions {
  /** the folder of the built extension */
  extension: string;
  /** the reader's profile, made when missing. The same folder again is the same reader after a restart */
  profile: string;
  /** the inside of each tab in CSS pixels; default 1280 × 800 */
  size?: Size;
  /** pages see `prefers-color-scheme: dark` */
  dark?: boolean;
  /** Chromium only: pages see `forced-colors: active` */
  forcedColours?: boolean;
  /** Chromium only: pages see `prefers-reduced-motion: reduce` */
  reducedMotion?: boolean;
  /** default true */
  headless?: boolean;
  /** Chromium only: keep IndexedDB in SQLite, as Chromium is about to do, instead of LevelDB */
  sqlite?: boolean;
  /** Firefox only: never remember history, so that it stores nothing */
  neverRemember?: boolean;
  /** the extension may run in private windows */
  allowPrivate?: boolean;
  /** load a copy of the extension with a page clock and a probe for acknowledgements; default true */
  instruments?: boolean;
}

export interface Size {
  width: number;
  height: number;
}

/** A message that a content script sent, with its reply or error. */
export interface Ack {
  command: string;
  captureId?: string;
  /** by the page's clock, in milliseconds */
  sentAt: number;
  /** milliseconds from sending until the answer */
  ms: number;
  /** what the background answered */
  reply?: unknown;
  /** why no answer came */
  error?: string;
  /** of a `capture`: its input, with the papers' ids in place of its rows */
  input?: Omit<Capture, 'rows' | 'captureId'> & { papers: string[] };
}

/** A tab on a served page. Everything here is bounded in time and rejects with what it waited for. */
export interface Tab {
  /** Runs the body of an async function in the page's own world. `args` holds the arguments; the result is JSON. */
  evaluate<T>(script: string, ...args: Json[]): Promise<T>;
  /** The answered messages of the page's content script, in the order of their answers. Needs the instruments. */
  acks(): Promise<Ack[]>;
  /** The first answered message after `after` others; with `command`, only messages of that name count. */
  waitForAck(timeoutMs: number, after?: number, command?: string): Promise<Ack>;
  /** Sends a message as the content script would; gives the background's answer, rejects when none came. */
  sendFromContentScript(message: Json): Promise<unknown>;
  /** Calls a function of the extension's API, `storage.local.get`, as its content script would. */
  callFromContentScript(path: string, ...args: Json[]): Promise<unknown>;
  /** Shows another page in the same tab; resolves when its document is parsed. */
  goto(page: ServedPage): Promise<void>;
  /** Answers with this page too when the tab goes there by itself, as by a link. The newest for an address counts. */
  serve(page: ServedPage): void;
  reload(): Promise<void>;
  /** What content scripts have put into the page, closed shadow roots included. Needs the instruments. */
  guests(): Promise<SeenGuest[]>;
  /** A real key press, named as for an ExtensionPage. */
  press(key: string): Promise<void>;
  /** Chromium only: a command of the DevTools protocol to this tab, as `Input.imeSetComposition`. */
  devtools(command: string, params: { [key: string]: Json }): Promise<void>;
  /** A real click at a place of the window, in CSS pixels. */
  clickAt(x: number, y: number): Promise<void>;
  setSize(width: number, height: number): Promise<void>;
  /** Chromium only: what a screen reader is given, in its order, closed shadow roots included. */
  accessibleNodes(): Promise<AccessibleNode[]>;
  screenshot(path: string, options?: { fullPage?: boolean }): Promise<void>;
  close(): Promise<void>;
}

/** Something that a screen reader tells of. */
export interface AccessibleNode {
  role: string;
  name: string;
  /** the focus can be put on it */
  focusable: boolean;
}

/** An element that a content script has put into a page. */
export interface SeenGuest {
  /** the first link of the card that it is in; '' outside of cards */
  card: string;
  /** the text that shows in it */
  text: string;
  /** what in it can be pressed and shows, with its place in the window */
  controls: { text: string; label: string; pressed: string; hasFocus: boolean; x: number; y: number }[];
}

/** One of the extension's own pages, in a tab. Everything here is bounded in time. */
export interface ExtensionPage {
  /** Runs the body of an async function in the page. `args` holds the arguments; the result is JSON. */
  evaluate<T>(script: string, ...args: Json[]): Promise<T>;
  /** A real key press: `a`, `Enter`, `ArrowDown`, `Control+k`. */
  press(key: string): Promise<void>;
  /** Types into what has the focus, a real key press each. */
  type(text: string): Promise<void>;
  /** A real click in the middle of the first match, waited for and scrolled to. */
  click(selector: string): Promise<void>;
  /** Chromium only: takes the first match of `from` by the pointer and lets it go in the middle of that of `to`. */
  drag(from: string, to: string): Promise<void>;
  /** Chooses files in a file input, as the reader would. Their paths are absolute. */
  chooseFiles(selector: string, ...paths: string[]): Promise<void>;
  /** Until the script's result is truthy. */
  waitFor(script: string, timeoutMs: number): Promise<void>;
  screenshot(path: string, options?: { fullPage?: boolean }): Promise<void>;
  setSize(width: number, height: number): Promise<void>;
  close(): Promise<void>;
}

export interface Browser {
  name: BrowserName;
  version: string;
  /** the browser's main process */
  pid: number;
  /** the folder that the browser saves files to; Chromium under Playwright gives them names of its own */
  downloads: string;
  /** The address of a file of the extension: `popup.html`. */
  extensionUrl(path: string): string;
  /** Opens a tab; resolves when its document is parsed. A hundred may be opened at once. */
  openTab(page: ServedPage, options?: { background?: boolean; private?: boolean }): Promise<Tab>;
  /** Chromium only: the script `before` is run in the page before any of its own. */
  openExtensionPage(path: string, options?: { before?: string }): Promise<ExtensionPage>;
  /** Answers with this page also in tabs that were not opened here but by the extension or a page. */
  serve(page: ServedPage): void;
  /** The addresses of all open tabs, in no order. */
  addresses(): Promise<string[]>;
  /** Runs the body of an async function in the extension's background, and wakes it for that. Chromium only. */
  runInBackground<T>(script: string, ...args: Json[]): Promise<T>;
  /** Ends the extension's background, as browsers do when it is idle; resolves when it is gone. */
  stopBackground(): Promise<void>;
  /** Lets the extension read no site any more, or all of them again, as the reader can in the browser's settings. */
  setSiteAccess(isAllowed: boolean): Promise<void>;
  /** Loads the extension anew, from another build when given: an update. Its pages close, old content scripts stay. */
  reloadExtension(extension?: string): Promise<void>;
  /** Closes the browser; resolves when no process is left. */
  close(): Promise<void>;
  /** Kills every process of the browser, as a crash would; resolves when none is left. */
  kill(): Promise<void>;
}
