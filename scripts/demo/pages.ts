import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, isDay } from '../../papers/days.ts';
import { listingAddress, listingPage } from '../pages/listing-page.ts';
import { madeItems } from '../pages/made-papers.ts';
import { paperAddress, paperPage } from '../pages/paper-page.ts';
import { FIXTURES } from '../project.ts';
import type { FileToImport, PageToOpen } from '../replay/recorded.ts';
import { recordedPages } from '../replay/recorded.ts';

/** The pages for a demonstration, and in words where they are from. */
export interface DemoPages {
  from: string;
  pages: Iterable<PageToOpen>;
}

/** The pages in `folder` if one is given, else the recorded ones if they are there, else made-up ones. */
export function demoPages(folder: string | undefined): DemoPages {
  const recorded = folder ?? join(FIXTURES, 'pages', 'hf-day');
  if (!folder && !existsSync(recorded)) return { from: 'made-up pages', pages: madePages() };
  return { from: recorded, pages: onTheirDays(recordedPages({ paths: [recorded], withoutProps: false })) };
}

/** Pages of days as if each was opened at noon of its day: else a reader would have seen all of them today. */
function* onTheirDays(pages: Iterable<PageToOpen | FileToImport>): Generator<PageToOpen> {
  for (const page of pages) {
    if (!('html' in page)) continue;
    const [day = ''] = page.url.match(/\d{4}-\d{2}-\d{2}$/) ?? [];
    yield isDay(day) ? { ...page, at: new Date(`${day}T12:00:00`).getTime() } : page;
  }
}

/** A week of a reader's made-up days, one of them looked at twice, and a paper opened. */
function* madePages(): Generator<PageToOpen> {
  const noon = (day: string, hours = 0) => new Date(`${day}T12:00:00`).getTime() + hours * 3_600_000;
  const page = (day: string, at: number, votes = 0): PageToOpen => {
    const items = madeItems(30, { day }).map((item) => ({
      ...item,
      paper: { ...item.paper, upvotes: (item.paper.upvotes ?? 0) + votes },
    }));
    const options = { kind: 'day', day, items, previous: addDays(day, -1), next: addDays(day, 1) } as const;
    return { file: `made ${day}`, url: listingAddress(options), html: listingPage(options), at };
  };
  for (let back = 6; back >= 0; back -= 1) {
    const day = addDays('2026-06-05', -back);
    yield page(day, noon(day));
  }
  yield page('2026-06-04', noon('2026-06-05', 3), 25);
  const [opened] = madeItems(1, { day: '2026-06-04' });
  if (opened)
    yield {
      file: 'made paper',
      url: paperAddress(opened),
      html: paperPage({ item: opened }),
      at: noon('2026-06-05', 4),
    };
}
