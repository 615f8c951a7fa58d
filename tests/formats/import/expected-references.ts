import type { ImportedEntry, ImportedFacts, ImportedWords, RefusedEntry } from '../../../papers/imported-entry.ts';
import { ABSTRACT } from './made-references.ts';

/** An entry with authors by their names, and without what is empty. */
export interface ExpectedEntry extends Omit<ImportedEntry, 'facts' | 'words' | 'doubts'> {
  facts: Omit<ImportedFacts, 'authors'> & { authors?: string[] };
  words: Partial<ImportedWords>;
  doubts?: ImportedEntry['doubts'];
}

/** What each of the made files of references must be read as. */
export const EXPECTED_REFERENCES: Readonly<Record<string, { entries: ExpectedEntry[]; refused: RefusedEntry[] }>> = {
  'made.bib': {
    entries: [
      {
        at: { entry: 1, line: 3 },
        ids: ['arxiv:2602.08025'],
        facts: {
          title: 'Made Things and Ümlauts: $\\alpha$-Testing',
          publishedAt: Date.parse('2026-02-01T00:00:00Z'),
          partial: true,
          authors: ['Jörg Müller', 'OpenMade'],
        },
        words: { automaticTags: ['made', 'things'], citeKey: 'one' },
      },
      {
        at: { entry: 2, line: 5 },
        ids: ['doi:10.1234/made.2'],
        facts: {
          title: 'A Second Made Thing',
          publishedAt: Date.parse('2025-01-01T00:00:00Z'),
          doi: '10.1234/made.2',
          venue: 'Conference on Made Things 2026',
          type: 'paper-conference',
          partial: true,
          authors: ['Ada Example', 'Bob Example Jr.'],
        },
        words: { citeKey: 'two' },
      },
    ],
    refused: [],
  },
  'made.ris': {
    entries: [
      {
        at: { entry: 1, line: 1 },
        ids: ['doi:10.1234/made.3'],
        facts: {
          title: 'A Made Reference',
          abstract:
            'We ask whether made abstracts are long enough to be told from titles. They are, if they have several sentences that say little. This one goes on for a while, so that no reader of files takes it for anything but the text below a title. and goes on in a second line.',
          publishedAt: Date.parse('2025-02-08T00:00:00Z'),
          doi: '10.1234/made.3',
          type: 'article-journal',
          partial: true,
          authors: ['Ada Example', 'Bob Example'],
        },
        words: { automaticTags: ['made'] },
      },
      {
        at: { entry: 2, line: 13 },
        ids: ['arxiv:2602.08026'],
        facts: { title: 'A Made Preprint', partial: true },
        words: {},
      },
    ],
    refused: [],
  },
  'csl.json': {
    entries: [
      {
        at: { entry: 1, line: 1 },
        ids: ['arxiv:2602.08027'],
        facts: {
          title: 'A Made Item',
          publishedAt: Date.parse('2026-02-01T00:00:00Z'),
          partial: true,
          authors: ['Ada Example'],
        },
        words: { automaticTags: ['item', 'made'] },
      },
      {
        at: { entry: 2, line: 1 },
        ids: ['doi:10.1234/made.4'],
        facts: {
          title: 'Another Made Item',
          abstract: ABSTRACT,
          doi: '10.1234/made.4',
          venue: 'Made Letters',
          type: 'article-journal',
          partial: true,
          authors: ['OpenMade'],
        },
        words: {},
      },
    ],
    refused: [],
  },
  'zotero.csv': {
    entries: [
      {
        at: { entry: 1, line: 2 },
        ids: ['arxiv:2602.08028'],
        addedAt: Date.parse('2026-03-01T10:00:00Z'),
        facts: {
          title: '-1 is enough',
          abstract: ABSTRACT,
          publishedAt: Date.parse('2026-02-08T00:00:00Z'),
          partial: true,
          authors: ['Ada Example', 'Bob Example'],
        },
        words: { tags: ['made', 'to read'], automaticTags: ['computer science - made'], note: 'Read "this" first' },
      },
      {
        at: { entry: 2, line: 3 },
        ids: ['doi:10.1234/made.5'],
        addedAt: Date.parse('2026-03-02T10:00:00Z'),
        facts: {
          title: 'A Made Talk',
          publishedAt: Date.parse('2025-01-01T00:00:00Z'),
          doi: '10.1234/made.5',
          venue: 'Made Conference',
          type: 'paper-conference',
          partial: true,
          authors: ['Ada Example'],
        },
        words: {},
      },
    ],
    refused: [],
  },
  'zotero.rdf': {
    entries: [
      {
        at: { entry: 1, line: 2 },
        ids: ['arxiv:2602.08029'],
        facts: { title: 'A Made Node & More', partial: true, authors: ['Ada Example'] },
        words: { tags: ['made'], automaticTags: ['computer science'], note: 'A made note' },
      },
      {
        at: { entry: 2, line: 10 },
        ids: ['doi:10.1234/made.6'],
        facts: {
          title: 'Another Made Node',
          doi: '10.1234/made.6',
          venue: 'Made Letters',
          type: 'article-journal',
          partial: true,
        },
        words: { lists: ['Made / Inner'] },
      },
    ],
    refused: [],
  },
  'papermemory.json': {
    entries: [
      {
        at: { entry: 1, line: 2 },
        ids: ['arxiv:2602.08030'],
        addedAt: Date.parse('2026-03-01T08:00:00Z'),
        opened: {
          device: 'papermemory',
          firstAt: Date.parse('2026-03-01T08:00:00Z'),
          lastAt: Date.parse('2026-03-02T08:00:00Z'),
          times: 3,
        },
        facts: {
          title: 'A Made Memory',
          abstract: ABSTRACT,
          publishedAt: Date.parse('2026-01-01T00:00:00Z'),
          partial: true,
          authors: ['Ada Example', 'Bob Example'],
        },
        words: { tags: ['made'], starred: true },
      },
      {
        at: { entry: 2, line: 22 },
        ids: [],
        addedAt: Date.parse('2026-03-01T08:00:00Z'),
        facts: { title: 'Another Made Memory', venue: 'Made', partial: true, authors: ['Ada Example'] },
        words: { note: 'mine' },
      },
    ],
    refused: [],
  },
};
