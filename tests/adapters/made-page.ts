import { JSDOM } from 'jsdom';
import type { Page } from '../../adapters/adapter.ts';
import { canShow } from '../../adapters/can-show.ts';
import { adapterFor } from '../../adapters/index.ts';
import type { Capture, Reading } from '../../papers/capture.ts';
import { cleanCapture } from '../../papers/clean.ts';

export const AT = Date.parse('2026-06-03T12:00:00Z');

export function parse(html: string, address: string): Document {
  return new JSDOM(html, { url: address }).window.document;
}

/** A reading as the library gets it. */
export type CleanReading = Omit<Capture, 'captureId' | 'adapter' | 'at' | 'readMs'>;

/** What the adapter for the address reads, from a page's source or its document, after cleaning. */
export function readAt(address: string, page: string | Document): CleanReading | undefined {
  const url = new URL(address);
  const document = typeof page === 'string' ? parse(page, address) : page;
  return readPage({ document, url, at: AT });
}

/** What the adapter for a page's address reads, after cleaning. */
export function readPage(page: Page): CleanReading | undefined {
  const adapter = adapterFor(page.url);
  const reading = adapter?.read(page, adapter.placed(page));
  if (adapter && reading && !canShow(adapter, page.url, reading.listing)) {
    throw new Error(`${page.url.href} cannot show ${reading.listing.listing}`);
  }
  return reading && cleaned(reading);
}

/** The reading after its way over the wire and through the background. */
function cleaned(reading: Reading): CleanReading {
  const wire: Reading = JSON.parse(JSON.stringify(reading));
  const sent = { captureId: '', adapter: '', at: 0, readMs: 0 };
  const { captureId: _, adapter: __, at: ___, readMs: ____, ...clean } = cleanCapture({ ...wire, ...sent });
  return clean;
}

export const ids = (reading: CleanReading | undefined) =>
  reading?.rows.map((row) => row.paper.paperId.slice('arxiv:'.length));

/** Two rows of the site, one with everything it can have and one with as little as there has ever been. */
export const RICH_ITEM = {
  title: 'A Rich Paper',
  summary: 'not this one',
  publishedAt: '2026-06-01T20:00:00.000Z',
  thumbnail: 'https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/2606.00001.png',
  numComments: 3,
  upvoted: true,
  submittedBy: { _id: '1', avatarUrl: '/a.svg', fullname: 'Sam Sender', name: 'sam', type: 'user', isPro: false },
  isAuthorParticipating: true,
  paper: {
    id: '2606.00001',
    title: 'A Rich\n  Paper',
    summary: 'We study $\\alpha < 5\\%$ & more.\nIt wraps.',
    authors: [
      {
        _id: '2',
        name: 'Ada Example',
        hidden: false,
        status: 'claimed_verified',
        user: { user: 'ada', fullname: 'A. E.' },
      },
      { _id: '3', name: 'Bo Hidden', hidden: true },
      { _id: '4', name: '  ', hidden: false },
    ],
    publishedAt: '2026-06-02T00:00:00.000Z',
    submittedOnDailyAt: '2026-06-03T00:00:00.000Z',
    submittedOnDailyBy: { user: 'sender', fullname: 'Sam Sender', name: 'sender' },
    upvotes: 42,
    discussionId: '5',
    projectPage: ' https://project.example.org',
    githubRepo: 'https://github.com/lab/rich.git',
    githubRepoAddedBy: 'auto',
    githubStars: 2063,
    ai_summary: 'One sentence.',
    ai_keywords: ['alpha', ' two  words ', ''],
    ai_summary_model: 'some-model',
    organization: { _id: '6', name: 'lab', fullname: 'The Lab', avatar: 'https://example.org/x.png' },
    mediaUrls: ['https://cdn-uploads.huggingface.co/x.mp4', 'javascript:alert(1)'],
  },
};

export const POOR_ITEM = { paper: { id: '2606.00002', title: 'A Poor Paper' } };

export const RICH_ROW = {
  paper: {
    paperId: 'arxiv:2606.00001',
    title: 'A Rich Paper',
    abstract: 'We study $\\alpha < 5\\%$ & more. It wraps.',
    authors: [{ name: 'Ada Example', handle: 'ada' }, { name: 'Bo Hidden' }],
    publishedAt: Date.parse('2026-06-02T00:00:00Z'),
    submittedAt: Date.parse('2026-06-03T00:00:00Z'),
    aiSummary: 'One sentence.',
    aiKeywords: ['alpha', 'two words'],
    organisation: { handle: 'lab', name: 'The Lab' },
    submitter: { handle: 'sender', name: 'Sam Sender' },
    githubRepo: 'https://github.com/lab/rich',
    githubStars: 2063,
    projectPage: 'https://project.example.org/',
    thumbnail: 'https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/2606.00001.png',
    media: ['https://cdn-uploads.huggingface.co/x.mp4'],
  },
  rank: 1,
  upvotes: 42,
  comments: 3,
};

export const POOR_ROW = { paper: { paperId: 'arxiv:2606.00002', title: 'A Poor Paper' }, rank: 2 };
