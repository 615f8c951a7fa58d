import { beforeEach } from 'vitest';
import { command } from './daybook.ts';
import { knownItems } from './known-items.ts';
import { putCaptures } from './put-captures.ts';
import type { Screen } from './screen.ts';
import { byRole } from './screen.ts';
import type { SharedBrowser } from './shared-browser.ts';

const [EARLY, LATE] = ['2025-11-03', '2025-11-05'];

export const [FINCH, HERON] = ['Finches crack seeds', 'Herons stand still'];
export const [MARTEN, MARMOT, OTTER] = ['Marten tracks in deep snow', 'Marmots that whistle', 'Otters hold hands'];
/** All titles as the history has them. */
export const ALL = [FINCH, HERON, MARTEN, MARMOT, OTTER] as const;

const late = knownItems(LATE, [{ title: FINCH, abstract: 'Beaks on an island.' }, { title: HERON }]);
const early = knownItems(EARLY, [{ title: MARTEN }, { title: MARMOT }, { title: OTTER }]);
const ids = new Map([...late, ...early].map(({ paper }) => [paper.title, `arxiv:${paper.id}`]));

/** The left pane of the full page. */
export const NAV = byRole('navigation', 'Library');

/** The id of the paper with that title. */
export function idOf(title: string): string {
  const id = ids.get(title);
  if (!id) throw new Error(`there is no paper ${title}`);
  return id;
}

/** Marks papers of the library as a page would, and opens the full page. */
export interface FivePapers {
  list(title: string, list?: string): Promise<unknown>;
  tag(title: string, tag: string): Promise<unknown>;
  open(hash?: string): Promise<Screen>;
}

/** Has five papers of two days in the library before each test. */
export function fivePapers(reader: SharedBrowser): FivePapers {
  beforeEach(async () => {
    const days = [
      { kind: 'day', name: EARLY, items: early },
      { kind: 'day', name: LATE, items: late },
    ] as const;
    await putCaptures(reader.own, ...days);
  });
  const mark = (title: string, kind: 'list' | 'tag', name: string) =>
    command(reader.own, 'mark', { paperId: idOf(title), mark: { kind, name, value: true } });
  return {
    list: (title, list = 'reading-list') => mark(title, 'list', list),
    tag: (title, tag) => mark(title, 'tag', tag),
    open: (hash = '') => reader.open(`library.html${hash}`, { width: 1280, height: 900 }),
  };
}

/** Waits until the page's address has this hash. */
export function showsHash(page: Screen, wanted: string | RegExp): Promise<void> {
  return page.until(`the address ${wanted}`, async () => {
    const hash = await page.page.evaluate<string>('return location.hash');
    return typeof wanted === 'string' ? hash === wanted : wanted.test(hash);
  });
}
