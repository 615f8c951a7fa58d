import type { ImportedFile } from './import-file.ts';
import { importReport, importTroubles } from './import-report.ts';
import type { OpenedPage } from './open-pages.ts';
import type { PageReport } from './page-report.ts';
import type { QueryReport, StoredCapture, StoredLibrary } from './read-library.ts';

/** What replay prints. The lists of a page are in its order; ids are arXiv's where there is one. */
export interface ReplayReport {
  browser: string;
  pages: number;
  cards: number;
  unreadable: number;
  papers: number;
  listings: number;
  sightings: number;
  perPage: PageReport[];
  queries: QueryReport[];
}

/** The report from what the library holds. Pages that gave nothing are not in it. */
export function reportOf(
  browser: string,
  opened: (OpenedPage | ImportedFile)[],
  library: StoredLibrary,
  queries: QueryReport[],
): ReplayReport {
  const captures = new Map(library.captures.map((capture) => [capture.captureId, capture]));
  const perPage = opened.flatMap((page) => {
    if ('entries' in page) return [importReport(page, library)];
    const capture = captures.get(page.captureId ?? '');
    return capture ? [pageReport(page, capture, library)] : [];
  });
  const sum = (pick: (page: PageReport) => number) => perPage.reduce((total, page) => total + pick(page), 0);
  return {
    browser,
    pages: opened.length,
    cards: sum((page) => page.cards),
    unreadable: sum((page) => page.unreadable),
    papers: Object.keys(library.titles).length,
    listings: library.listings,
    sightings: library.sightings,
    perPage,
    queries,
  };
}

function pageReport(page: OpenedPage, capture: StoredCapture, { titles }: StoredLibrary): PageReport {
  const { listing, kind, via, at, cards, unreadable, fresh, paperIds, upvotes } = capture;
  return {
    file: page.file,
    url: page.url,
    listing,
    kind,
    via,
    capturedAt: new Date(at).toISOString(),
    cards,
    new: fresh,
    unreadable,
    ids: paperIds.map((id) => id.replace(/^arxiv:/, '')),
    titles: paperIds.map((id) => titles[id] ?? ''),
    upvotes,
    readMs: round(page.readMs),
    ackMs: round(page.ackMs),
  };
}

/** What went wrong, a line each: pages that gave nothing, and captures that were acknowledged and are not there. */
export function troublesOf(opened: (OpenedPage | ImportedFile)[], library: StoredLibrary): string[] {
  const stored = new Map(library.captures.map((capture) => [capture.captureId, capture]));
  return opened.flatMap((page) => {
    if ('entries' in page) return importTroubles(page, library);
    const { file, url, captureId, trouble } = page;
    if (!captureId) return [`${file} (${url}) gave nothing: ${trouble}`];
    const capture = stored.get(captureId);
    if (!capture) return [`${file} (${url}) was acknowledged and is lost`];
    const gone = capture.paperIds.filter((id) => !(id in library.titles));
    return gone.length > 0 ? [`${file} (${url}) has lost ${gone.join(', ')}`] : [];
  });
}

function round(ms: number): number {
  return Math.round(ms * 100) / 100;
}
