import browser from 'webextension-polyfill';
import { text } from '../../messages/catalogue.ts';
import { PAPER_LINKS } from '../../papers/paper-links.ts';
import { cut } from '../../papers/text.ts';
import type { Library } from '../../storage/library.ts';
import { LibraryError } from '../../storage/library-error.ts';
import { readingLists } from '../../storage/reads/lists.ts';
import { tagList } from '../../storage/reads/tags.ts';

/** An item of the menu on links to papers; those of a submenu name their parent. */
interface Item {
  id: string;
  title: string;
  parentId?: string;
}

// Browsers draw a menu longer than the screen with arrows to scroll it.
const MOST_LISTS = 30;
const MOST_TAGS = 20;
const MOST_TITLE = 60;
const SOON_MS = 1_500;

/**
 * Keeps the menu on links to papers in step with the reader's lists and tags: it is made anew when their names have
 * changed, some time after a write. The browser keeps it while the background sleeps.
 */
export class LinkMenu {
  readonly #library: () => Promise<Library>;
  readonly #quiet: () => Promise<void>;
  readonly #log: (error: unknown) => void;
  #soon: ReturnType<typeof setTimeout> | undefined;
  #last: Promise<void> = Promise.resolve();
  #shown = '';

  /** `quiet` resolves when no command is under way, for a menu can wait. */
  constructor(parts: { library: () => Promise<Library>; quiet: () => Promise<void>; log: (error: unknown) => void }) {
    this.#library = parts.library;
    this.#quiet = parts.quiet;
    this.#log = parts.log;
  }

  /** Looks in a moment whether the menu is as it should be. Returns at once; a failure is logged. */
  keepSoon(): void {
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined;
      this.#quiet()
        .then(() => this.keep())
        .catch((error: unknown) => {
          // That recording has stopped is said elsewhere.
          if (!(error instanceof LibraryError)) this.#log(error);
        });
    }, SOON_MS);
  }

  /** Makes the menu, unless it is as it should be. */
  keep(): Promise<void> {
    clearTimeout(this.#soon);
    this.#soon = undefined;
    const done = this.#last.then(async () => {
      const items = await itemsFor(await this.#library());
      const shown = JSON.stringify(items);
      if (shown === this.#shown) return;
      await browser.contextMenus.removeAll();
      for (const item of items) {
        const { id, title, parentId } = item;
        const where = { contexts: ['link' as const], targetUrlPatterns: [...PAPER_LINKS] };
        browser.contextMenus.create({ id, title, ...where, ...(parentId && { parentId }) });
      }
      this.#shown = shown;
    });
    this.#last = done.catch(() => undefined);
    return done;
  }
}

async function itemsFor(library: Library): Promise<Item[]> {
  const lists = (await readingLists(library)).filter(({ archived }) => !archived).slice(0, MOST_LISTS);
  const tags = (await tagList(library)).toSorted((a, b) => b.papers - a.papers).slice(0, MOST_TAGS);
  const [list, second] = lists;
  const listTitle = (name: string) => labelOf(name || text('reading_list'));
  return [
    { id: 'open', title: text('menu_open') },
    ...(list && !second ? [{ id: `list:${list.id}`, title: text('menu_add_to', listTitle(list.name)) }] : []),
    ...(second ? [{ id: 'lists', title: text('menu_lists') }] : []),
    ...(second ? lists.map(({ id, name }) => ({ id: `list:${id}`, parentId: 'lists', title: listTitle(name) })) : []),
    ...(tags.length > 0 ? [{ id: 'tags', title: text('menu_tags') }] : []),
    ...tags.map(({ tag }) => ({ id: `tag:${tag}`, parentId: 'tags', title: labelOf(tag) })),
  ];
}

// In a menu's title `&` marks the letter that chooses it, `%s` stands for what is selected.
function labelOf(name: string): string {
  return cut(name.toWellFormed(), MOST_TITLE).replaceAll('&', '&&').replaceAll('%s', '%\u200bs');
}
