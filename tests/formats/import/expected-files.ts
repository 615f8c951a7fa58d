import type { RefusedEntry } from '../../../papers/imported-entry.ts';
import type { ExpectedEntry } from './expected-references.ts';
import { EXPECTED_REFERENCES } from './expected-references.ts';
import { ABSTRACT } from './made-references.ts';

/** What each of the made files must be read as. */
export const EXPECTED: Readonly<Record<string, { entries: ExpectedEntry[]; refused: RefusedEntry[] }>> = {
  ...EXPECTED_REFERENCES,
  'bookmarks.html': {
    entries: [
      {
        at: { entry: 1, line: 8 },
        ids: ['arxiv:2602.08031'],
        addedAt: Date.parse('2026-03-01T09:00:00Z'),
        facts: { title: 'A Made Bookmark', unsureTitle: true, partial: true },
        words: { tags: ['made'], lists: ['Papers & more'], status: 'read', note: 'As described\n\nand noted' },
      },
      {
        at: { entry: 3, line: 11 },
        ids: ['doi:10.1234/made.7'],
        addedAt: Date.parse('2026-03-01T09:00:00Z'),
        facts: { title: 'A made address', unsureTitle: true, doi: '10.1234/made.7', partial: true },
        words: { lists: ['Papers & more'], status: 'unread' },
      },
    ],
    refused: [{ at: { entry: 2, line: 10 }, reason: 'not-a-paper', shown: 'No paper' }],
  },
  'karakeep.json': {
    entries: [
      {
        at: { entry: 1, line: 1 },
        ids: ['arxiv:2602.08033'],
        addedAt: Date.parse('2026-03-01T09:00:00Z'),
        facts: { partial: true },
        words: { status: 'read' },
      },
      {
        at: { entry: 3, line: 1 },
        ids: ['arxiv:2602.08032'],
        addedAt: Date.parse('2026-03-01T09:00:00Z'),
        facts: { title: 'A Made Page', unsureTitle: true, partial: true },
        words: { tags: ['made'], lists: ['Made'], note: 'mine' },
      },
    ],
    refused: [{ at: { entry: 2, line: 1 }, reason: 'not-a-paper', shown: 'x' }],
  },
  'omnivore.json': {
    entries: [
      {
        at: { entry: 1, line: 1 },
        ids: ['arxiv:2602.08034'],
        addedAt: Date.parse('2026-03-01T08:00:00Z'),
        facts: { title: 'A Made Article', unsureTitle: true, partial: true },
        words: { tags: ['made'], status: 'read' },
      },
      {
        at: { entry: 2, line: 1 },
        ids: ['arxiv:2602.08035'],
        addedAt: Date.parse('2026-03-01T08:00:00Z'),
        facts: { partial: true },
        words: {},
      },
    ],
    refused: [],
  },
  'instapaper.csv': {
    entries: [
      {
        at: { entry: 1, line: 2 },
        ids: ['arxiv:2602.08036'],
        addedAt: Date.parse('2026-03-01T09:00:00Z'),
        facts: { title: 'A Made Reading', unsureTitle: true, partial: true },
        words: { tags: ['b', 'made'] },
      },
      {
        at: { entry: 2, line: 3 },
        ids: ['arxiv:2602.08037'],
        addedAt: Date.parse('2026-03-01T09:00:00Z'),
        facts: { title: 'Another', unsureTitle: true, partial: true },
        words: { starred: true, note: 'a quote' },
      },
      {
        at: { entry: 3, line: 4 },
        ids: ['arxiv:2602.08038'],
        addedAt: Date.parse('2026-03-01T09:00:00Z'),
        facts: { title: 'Third', unsureTitle: true, partial: true },
        words: { lists: ['Talks'] },
      },
    ],
    refused: [],
  },
  'readwise.csv': {
    entries: [
      {
        at: { entry: 1, line: 2 },
        ids: ['arxiv:2602.08039'],
        addedAt: Date.parse('2026-03-01T08:00:00Z'),
        facts: { title: 'A Made Document', unsureTitle: true, partial: true },
        words: { tags: ["it's", 'made'], status: 'reading' },
      },
      {
        at: { entry: 2, line: 3 },
        ids: ['arxiv:2602.08040'],
        addedAt: Date.parse('2026-03-01T08:00:00Z'),
        facts: { title: 'Another', unsureTitle: true, partial: true },
        words: { status: 'read' },
        doubts: ['bad-value'],
      },
    ],
    refused: [],
  },
  'pocket.csv': {
    entries: [
      {
        at: { entry: 1, line: 2 },
        ids: ['arxiv:2602.08041'],
        addedAt: Date.parse('2026-03-01T09:00:00Z'),
        facts: { title: 'A Made Save', unsureTitle: true, partial: true },
        words: { tags: ['b', 'made'], status: 'read' },
      },
      {
        at: { entry: 2, line: 3 },
        ids: ['arxiv:2602.08042'],
        addedAt: Date.parse('2026-03-01T09:00:00Z'),
        facts: { partial: true },
        words: {},
      },
    ],
    refused: [],
  },
  'list.txt': {
    entries: [
      { at: { entry: 1, line: 2 }, ids: ['arxiv:2602.08043'], facts: { partial: true }, words: {} },
      { at: { entry: 2, line: 3 }, ids: ['arxiv:2602.08044'], facts: { partial: true }, words: {} },
      {
        at: { entry: 3, line: 3 },
        ids: ['doi:10.1234/made.8'],
        facts: { doi: '10.1234/made.8', partial: true },
        words: {},
      },
      {
        at: { entry: 4, line: 4 },
        ids: ['arxiv:2602.08045'],
        facts: { title: 'A Made Link', unsureTitle: true, partial: true },
        words: {},
      },
    ],
    refused: [{ at: { entry: 5, line: 5 }, reason: 'not-a-paper', shown: 'nothing' }],
  },
  'site.json': {
    entries: [
      {
        at: { entry: 1, line: 1 },
        ids: ['arxiv:2602.08046'],
        facts: {
          title: 'A Made Daily Paper',
          abstract: ABSTRACT,
          publishedAt: Date.parse('2026-02-08T00:00:00Z'),
          authors: ['Ada Example'],
        },
        words: {},
      },
      { at: { entry: 2, line: 1 }, ids: ['arxiv:2602.08047'], facts: { title: 'Another Made Daily Paper' }, words: {} },
    ],
    refused: [],
  },
  'search.txt': {
    entries: [
      {
        at: { entry: 1, line: 13 },
        ids: [],
        facts: { title: 'A Made Title', abstract: `${ABSTRACT} ${ABSTRACT}`, partial: true },
        words: {},
      },
      {
        at: { entry: 2, line: 17 },
        ids: [],
        facts: { title: 'Another Made Title', abstract: ABSTRACT, partial: true },
        words: {},
      },
    ],
    refused: [],
  },
  'library.json': {
    entries: [
      { at: { entry: 1, line: 1 }, ids: ['doi:10.1234/made.9'], facts: { title: 'Another Made Row' }, words: {} },
      {
        at: { entry: 2, line: 1 },
        ids: ['arxiv:2602.08048'],
        addedAt: Date.parse('2026-03-01T09:00:00Z'),
        facts: { title: 'A Made Row', abstract: ABSTRACT },
        words: {
          tags: ['made'],
          lists: ['For the talk', 'reading-list'],
          starred: true,
          status: 'reading',
          note: 'mine',
        },
      },
    ],
    refused: [],
  },
};
