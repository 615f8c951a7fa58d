import { escapeAttribute } from './html.ts';
import type { SiteItem, SiteOrganisation, SitePaper } from './site-item.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The path of a paper's own page, ready for an attribute. */
export function paperPath({ id }: SitePaper): string {
  return escapeAttribute(`/papers/${id}`);
}

/** Where a vote leads a reader who is not logged in, ready for an attribute. */
export function loginPath({ id }: SitePaper): string {
  return `/login?next=${encodeURIComponent(`/papers/${id}`)}`;
}

/** A count as the site prints it from a thousand up: `2.06k`. */
export function printedCount(count: number): string {
  return count < 1_000 ? String(count) : `${Number((count / 1_000).toPrecision(3))}k`;
}

/** Votes as a card prints them: `-` for none. */
export function printedVotes({ upvotes }: SitePaper): string {
  return upvotes ? String(upvotes) : '-';
}

/** `May 29`; with `year`, `May 29, 2026`. '' without a day. The day may be a time. */
export function printedDay(day: string | undefined, { year = false }: { year?: boolean } = {}): string {
  if (!day) return '';
  const label = `${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''} ${Number(day.slice(8, 10))}`;
  return year ? `${label}, ${day.slice(0, 4)}` : label;
}

/** The organisation that a card names instead of the authors (since 2025-10). */
export function organisationOf({ paper, organization }: SiteItem): SiteOrganisation | undefined {
  return paper.organization ?? organization;
}

/** `1 author`, `14 authors`. */
export function printedAuthorCount({ authors = [] }: SitePaper): string {
  return authors.length === 1 ? '1 author' : `${authors.length} authors`;
}

/** The five author pictures of a card, drawn from right to left: handles where there are users, else names. */
export function authorLabels({ authors = [] }: SitePaper): string[] {
  return authors
    .slice(0, 5)
    .map(({ name, user }) => user?.user ?? name)
    .reverse();
}
