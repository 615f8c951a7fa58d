import { isDay } from '../../papers/days.ts';

/** Rows of the site's API as they were recorded, by the day they were listed on. */
export interface ArchivedDay {
  day: string;
  items: object[];
}

type Row = Record<string, unknown>;

/**
 * The days in an archive, in its order. Understands the body of `/api/daily_papers` (an array of items, the day in
 * the file's name or in the items), lines of `{day, item}`, and a scraper's lines of `{date, papers: [{title, url,
 * abstract, upvotes, authors}]}`. Throws when it is none of these.
 */
export function daysInArchive(text: string, name: string): ArchivedDay[] {
  const rows = text.trimStart().startsWith('[') ? jsonArray(text) : text.split('\n').filter(Boolean).map(jsonRow);
  const days = new Map<string, object[]>();
  const add = (day: string, item: object) => days.set(day, [...(days.get(day) ?? []), item]);
  const [, named = ''] = /(\d{4}-\d{2}-\d{2})(?!.*\d{4}-\d{2}-\d{2})/.exec(name) ?? [];
  for (const row of rows) {
    if (isRow(row.item)) add(String(row.day), row.item);
    else if (Array.isArray(row.papers)) for (const paper of row.papers) add(String(row.date), itemOfScraper(paper));
    else if (isRow(row.paper)) add(isDay(named) ? named : dayOfItem(row, row.paper), row);
    else throw new Error(`${name} is no archive of API items.`);
  }
  return Array.from(days, ([day, items]) => ({ day, items }));
}

function jsonArray(text: string): Row[] {
  const rows: unknown = JSON.parse(text);
  return Array.isArray(rows) ? rows.filter(isRow) : [];
}

function jsonRow(line: string): Row {
  const row: unknown = JSON.parse(line);
  return isRow(row) ? row : {};
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null;
}

function dayOfItem(item: Row, paper: Row): string {
  return String(paper.submittedOnDailyAt ?? item.publishedAt ?? '').slice(0, 10);
}

function itemOfScraper(paper: unknown): object {
  const { title, url, abstract, upvotes, authors } = isRow(paper) ? paper : {};
  const names = Array.isArray(authors) ? authors : [];
  const summary = typeof abstract === 'string' ? abstract : '';
  return {
    title,
    summary,
    numComments: 0,
    paper: {
      id: String(url).replace(/^.*\/papers\//, ''),
      title,
      summary,
      upvotes,
      authors: names.map((author) => ({ name: author, hidden: false })),
    },
  };
}
