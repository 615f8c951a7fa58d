import { describe, expect, it } from 'vitest';
import type { CleanReading } from '../adapters/made-page.ts';
import { readPage } from '../adapters/made-page.ts';
import { readIndependently } from './independent-reader.ts';
import type { RecordedPage } from './recorded-pages.ts';
import { expectedPages, HAS_FIXTURES, parsePage, recordedPages, title, withoutProps } from './recorded-pages.ts';

const AT = Date.parse('2026-11-21T12:00:00Z');
const days = [...recordedPages('pages/hf-day'), ...recordedPages('pages/hf-day-revisits')];
const papers = recordedPages('pages/hf-paper');

// What is read from a page as it is recorded: parsing takes longer than all else here.
const wholes = new Map<RecordedPage, CleanReading>();

function readWhole(page: RecordedPage): CleanReading {
  const whole = wholes.get(page) ?? read(page);
  wholes.set(page, whole);
  return whole;
}

function read(page: { html: string; url: URL }): CleanReading {
  const reading = readPage({ document: parsePage(page), url: page.url, at: AT });
  if (!reading) throw new Error(`nothing read at ${page.url}`);
  return reading;
}

const arxivIds = (reading: CleanReading) => reading.rows.map((row) => row.paper.paperId.replace('arxiv:', ''));
const titles = (reading: CleanReading) => reading.rows.map((row) => row.paper.title);

describe.runIf(HAS_FIXTURES)(title('a recorded day page', days), () => {
  const expected = expectedPages();

  it.each(days)('is read whole from its JSON: $file', (page: RecordedPage) => {
    const reading = readWhole(page);
    const right = expected.get(page.file);
    expect(reading).toMatchObject({
      listing: { listing: `hf:day:${right?.listing}` },
      via: 'json',
      unreadable: 0,
      cards: right?.ids.length,
    });
    expect(reading.listing.doubtful).toBeUndefined();
    expect(arxivIds(reading)).toEqual(right?.ids);
    expect(
      reading.rows.map(({ paper, upvotes, comments }) => ({
        id: paper.paperId.replace('arxiv:', ''),
        title: paper.title,
        abstract: paper.abstract,
        authors: paper.authors?.map((author) => author.name),
        upvotes,
        comments,
        keywords: paper.aiKeywords ?? [],
        organisation: paper.organisation?.handle,
        publishedAt: paper.publishedAt,
      })),
    ).toEqual(readIndependently(page));
  });

  it.each(days)('is read from its cards alone with the same papers, votes and day: $file', (page: RecordedPage) => {
    const full = readWhole(page);
    const bare = read({ html: withoutProps(page.html), url: page.url });
    expect(bare).toMatchObject({ via: 'cards', unreadable: 0, cards: full.cards, trouble: 'no-json' });
    expect(bare.listing).toEqual(full.listing);
    expect(titles(bare)).toEqual(titles(full));
    expect(bare.rows.map((row) => [row.paper.paperId, row.rank, row.upvotes, row.comments])).toEqual(
      full.rows.map((row) => [row.paper.paperId, row.rank, row.upvotes, row.comments]),
    );
    expect(bare.rows.every((row) => row.paper.partial)).toBe(true);
    expect(bare.rows.map((row) => row.paper.organisation?.handle)).toEqual(
      full.rows.map((row) => row.paper.organisation?.handle),
    );
  });

  it.each(days)('gives its day from its own links when the address has none: $file', (page: RecordedPage) => {
    const reading = read({ html: withoutProps(page.html), url: new URL('https://huggingface.co/papers') });
    expect(reading.listing).toEqual(readWhole(page).listing);
  });
});

describe.runIf(HAS_FIXTURES)(title('a recorded paper page', papers), () => {
  it.each(papers)('is read from its JSON, and from its text with the abstract and not the summary: $file', (page) => {
    const full = read(page);
    const printed = read({ html: page.html.replace('data-target="PaperContent"', ''), url: page.url });
    expect(full).toMatchObject({ via: 'json', listing: { kind: 'paper' }, cards: 1 });
    expect(printed).toMatchObject({ via: 'text', listing: full.listing, trouble: 'no-json' });
    const [inJson] = full.rows;
    const [inText] = printed.rows;
    expect(inText?.paper.title).toBe(inJson?.paper.title);
    // The page was saved through a formatter that put white space around each link in the abstract.
    expect(inText?.paper.abstract?.replace(/\s/g, '')).toBe(inJson?.paper.abstract?.replace(/\s/g, ''));
    expect(inText?.paper.aiSummary).toBe(inJson?.paper.aiSummary);
    expect(inText?.paper.authors?.map((a) => a.name)).toEqual(inJson?.paper.authors?.map((a) => a.name));
    expect(inText?.upvotes).toBe(inJson?.upvotes);
  });
});
