// @vitest-environment jsdom

import type { ComponentType } from 'react';
import { createElement } from 'react';
import type { Root } from 'react-dom/client';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { parser } from '../../components/search/typed-query.ts';
import { App as Popup } from '../../entrypoints/popup/App.tsx';
import { App as Panel } from '../../entrypoints/sidepanel/App.tsx';
import type { SearchAnswer } from '../../papers/search-answer.ts';
import { parseQuery } from '../../search/query/parse-query.ts';
import { openLibrary } from '../../storage/library.ts';
import { speakEnglish } from '../components/english.ts';
import { eventually } from '../eventually.ts';
import { paper } from '../search/made-paper.ts';

// The real one, with its calls counted.
vi.mock(import('../../search/query/parse-query.ts'), { spy: true });

const found = paper(1, { title: 'Vision transformers', tags: ['vision'], starred: 1 });
const ANSWER: SearchAnswer = {
  hits: [{ paperId: found.paperId, score: 1 }],
  total: 1,
  exact: true,
  loose: false,
  also: { clip: ['vision'] },
};

let root: Root;

const box = () => document.querySelector('input[type=search]');

async function open(page: ComponentType): Promise<void> {
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.body.firstElementChild ?? document.body);
  root.render(createElement(page));
  await eventually(() => expect(box()).not.toBeNull());
  // It is loaded once the page stands.
  await eventually(() => expect(parser.get()).toBeDefined());
  vi.mocked(parseQuery).mockClear();
}

/** One keystroke: the box has this text afterwards. */
function type(text: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box(), text);
  box()?.dispatchEvent(new Event('input', { bubbles: true }));
}

const searches = () =>
  vi.mocked(browser.runtime.sendMessage).mock.calls.flatMap(([message]) => {
    const { command, input } = message as { command: string; input: { text: string } };
    return command === 'search' ? [input.text] : [];
  });

const highlighted = () => [...document.querySelectorAll('[role=feed] mark')].map((mark) => mark.textContent);

beforeAll(async () => {
  // What jsdom lacks.
  vi.stubGlobal('requestIdleCallback', (callback: () => void) => setTimeout(callback));
  vi.stubGlobal('cancelIdleCallback', clearTimeout);
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener() {}, removeEventListener() {} }));
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  Element.prototype.scrollTo = () => {};
  Element.prototype.scrollIntoView = () => {};
  const library = openLibrary();
  await library.papers.add(found);
  // Pages ask the library's own row how many there are.
  await library.meta.update('library', { papers: 1 });
});

beforeEach(() => {
  speakEnglish();
  vi.spyOn(browser.windows, 'getCurrent').mockResolvedValue({
    id: 1,
    focused: true,
    incognito: false,
    alwaysOnTop: false,
  });
  // The first run, which stands until the library is read, asks for it.
  vi.spyOn(browser.permissions, 'contains').mockResolvedValue(true);
  for (const event of [browser.permissions.onAdded, browser.permissions.onRemoved]) {
    vi.spyOn(event, 'addListener').mockReturnValue();
    vi.spyOn(event, 'removeListener').mockReturnValue();
  }
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (message) => {
    const { command } = message as { command: string };
    return { ok: true, output: command === 'search' ? ANSWER : null };
  });
});

afterEach(() => root.unmount());

describe.each([
  { name: 'the popup', page: Popup },
  { name: 'the side panel', page: Panel },
])('a keystroke in $name', ({ page }) => {
  it('parses the text once, for the search, the chips, the completions and the highlights', async () => {
    await open(page);
    type('clip tag:vi');
    await eventually(() => expect(highlighted()).toEqual(['Vision']));
    await eventually(() => expect(document.querySelector('[role=option]')?.textContent).toContain('vision'));
    expect(document.querySelector('[aria-label="Remove tag: vi"]')).not.toBeNull();
    expect(parseQuery).toHaveBeenCalledOnce();
  });
});

describe('a filter of the side panel', () => {
  it('is searched for with what is typed, which is not parsed again', async () => {
    await open(Panel);
    type('clip');
    await eventually(() => expect(highlighted()).toEqual(['Vision']));
    document.querySelector<HTMLElement>('fieldset button')?.click();
    await eventually(() => expect(searches().at(-1)).toBe('is:starred clip'));
    expect(parseQuery).toHaveBeenCalledOnce();
  });
});
