import type { Day } from '../../papers/days.ts';
import { isDay } from '../../papers/days.ts';
import { LIMITS } from '../../papers/limits.ts';
import { cleanTag } from '../../papers/mark.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { isPaperId } from '../../papers/paper-id.ts';
import { cut } from '../../papers/text.ts';
import type { MarkFilter } from '../../storage/reads/marks.ts';
import { NO_FILTER } from '../search/filter.ts';

/** What can stand in the place of the papers. */
export const APP_PAGES = ['pictures', 'tags', 'import', 'digest'] as const;
export type AppPage = (typeof APP_PAGES)[number];

/** Where one is in the app: everything that a link can name. */
export interface Address {
  /** the search as typed */
  text: string;
  /** what of the papers is shown, and searched */
  filter: MarkFilter;
  /** the day to which the history is scrolled, or the first of a digest's seven */
  day: Day | undefined;
  /** the paper whose detail is shown */
  paper: PaperId | undefined;
  /** the smart list that the search was taken from */
  smartList: string | undefined;
  page: AppPage | undefined;
}

/** All papers by day, and none chosen. */
export const START: Address = {
  text: '',
  filter: NO_FILTER,
  day: undefined,
  paper: undefined,
  smartList: undefined,
  page: undefined,
};

const MOST_TAGS = 20;
const LONGEST = 20_000;
const ROW_ID = /^[\w-]{1,60}$/;

/** The address that a hash names. Whatever it has that is no part of one is left out: anybody can make a link. */
export function parseAddress(hash: string): Address {
  const parts = new URLSearchParams(cut(hash.replace(/^#/, ''), LONGEST));
  const tags = parts.getAll('tag').map(cleanTag).filter(Boolean).slice(0, MOST_TAGS);
  const list = rowId(parts.get('list'));
  const [day, paper] = [parts.get('day'), parts.get('paper')];
  return {
    text: cut(parts.get('q') ?? '', LIMITS.pasted),
    filter: { tags: [...new Set(tags)], starred: parts.has('starred'), ...(list && { list }) },
    day: day !== null && isDay(day) ? day : undefined,
    paper: paper !== null && isPaperId(paper) ? paper : undefined,
    smartList: rowId(parts.get('smart')),
    page: APP_PAGES.find((page) => parts.has(page)),
  };
}

/** The hash that names an address, with its '#'. */
export function addressHash(address: Partial<Address>): string {
  const { text, filter, day, paper, smartList, page } = { ...START, ...address };
  const parts = new URLSearchParams();
  if (page) parts.set(page, '');
  if (text) parts.set('q', text);
  for (const tag of filter.tags) parts.append('tag', tag);
  if (filter.starred) parts.set('starred', '');
  if (filter.list) parts.set('list', filter.list);
  if (smartList) parts.set('smart', smartList);
  if (day) parts.set('day', day);
  if (paper) parts.set('paper', paper);
  // What has no value stands alone, as one would type it.
  return `#${parts.toString().replaceAll(/=(?=&|$)/g, '')}`;
}

function rowId(id: string | null): string | undefined {
  return id !== null && ROW_ID.test(id) ? id : undefined;
}
