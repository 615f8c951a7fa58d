import type { Day } from '../../papers/days.ts';
import type { ExtensionPage } from '../browser/driver.ts';
import type { LibrarySize } from './fill-library.ts';

/** One of Daybook's pages in one state. */
export interface View {
  name: string;
  /** the page's file, with its hash */
  path: string;
  height: number;
  /** true, once it shows what it is to show */
  ready: string;
  /** it needs papers */
  full?: boolean;
  /** the one library that it is of; by default all */
  library?: LibrarySize;
  /** what the reader does on the page before it is looked at; `ready` holds before, `done` after */
  act?: { does: (page: ExtensionPage) => Promise<void>; done: string };
}

const has = (selector: string) => `return document.querySelector('${selector}') !== null`;
const keys =
  (...names: string[]) =>
  async (page: ExtensionPage) => {
    for (const name of names) await page.press(name);
  };
const search = (words: string) => async (page: ExtensionPage) => {
  await page.click('input[type=search]');
  await page.type(words);
};

// Of the selection's own bar: tags have such a button too.
const EXPORT = 'section:has(> div > [aria-live]) button:has([data-name=download])';
const exportSelected = async (page: ExtensionPage) => {
  await keys('ArrowDown', 'x')(page);
  await page.click(EXPORT);
};

const PASTE = has('main textarea');
const LISTED = 'article, main h2';
const DIALOG = has('dialog[open]');
// All five pictures, which are drawn once their months are counted; or none, of an empty library.
const DRAWN = `const drawn = document.querySelectorAll('main svg[role=img]').length;
  return drawn === 5 || (drawn === 0 && document.querySelector('main h2') !== null)`;
// Searches that find something in every library: words of nearly every abstract.
const WORDS = 'model learning';
const LOOSE = 'model xylophone';
const NOTHING = 'xyzzyplugh';

/** The views that popup and side panel share. */
function listViews(name: string, path: string, height: number): View[] {
  const view = { path, height, ready: has(LISTED) };
  return [
    { ...view, name },
    { ...view, name: `${name}-search`, full: true, act: { does: search(WORDS), done: has('mark') } },
    { ...view, name: `${name}-loose`, full: true, act: { does: search(LOOSE), done: has('mark') } },
    { ...view, name: `${name}-none`, act: { does: search(NOTHING), done: has('main h2') } },
    { ...view, name: `${name}-complete`, act: { does: search('tag:'), done: has('[role=listbox]') } },
    {
      ...view,
      name: `${name}-detail`,
      full: true,
      act: { does: keys('ArrowDown', 'd'), done: has('section h2[tabindex]') },
    },
    { ...view, name: `${name}-tags`, full: true, act: { does: keys('ArrowDown', 't'), done: has('article input') } },
    { ...view, name: `${name}-keys`, act: { does: keys('ArrowDown', '?'), done: DIALOG } },
  ];
}

export const VIEWS: readonly View[] = [
  ...listViews('popup', 'popup.html', 600),
  ...listViews('panel', 'sidepanel.html', 900),
  ...listViews('library', 'library.html', 900),
  {
    name: 'library-export',
    path: 'library.html',
    height: 900,
    full: true,
    ready: has(LISTED),
    act: { does: exportSelected, done: DIALOG },
  },
  { name: 'library-list', path: 'library.html#list=reading-list', height: 900, ready: has(LISTED) },
  { name: 'library-linked', path: 'library.html#q=model', height: 900, full: true, ready: has('mark') },
  { name: 'library-manage-tags', path: 'library.html#tags', height: 900, ready: has('main h2') },
  { name: 'library-pictures', path: 'library.html#pictures', height: 1600, ready: DRAWN },
  // Its archives end in August 2026, so the newest week has nothing.
  { name: 'library-digest-empty', path: 'library.html#digest', height: 900, ready: has('main h2') },
  digest('whole', '2026-05-11'),
  // All that the small one has was seen on this day.
  digest('small', '2026-08-19'),
  { name: 'library-import', path: 'library.html#import', height: 900, ready: PASTE },
  { name: 'options', path: 'options.html', height: 900, ready: has('dd') },
];

function digest(library: LibrarySize, day: Day): View {
  return {
    name: 'library-digest',
    path: `library.html#digest&day=${day}`,
    height: 1600,
    library,
    ready: has('main h3'),
  };
}

/** The views to take in a library of this size, of those whose names begin with one of `only`. */
export function viewsOf(size: LibrarySize, only: readonly string[]): View[] {
  return VIEWS.filter(
    ({ name, full, library = size }) =>
      library === size &&
      (size !== 'empty' || !full) &&
      (only.length === 0 || only.some((begin) => name.startsWith(begin))),
  );
}
