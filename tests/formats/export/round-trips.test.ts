import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportFormat } from '../../../formats/export/export-format.ts';
import type { WrittenPaper } from '../../../formats/export/written-paper.ts';
import { LIMITS } from '../../../papers/limits.ts';
import { cleanText, isSeen } from '../../../papers/text.ts';
import { anyText } from '../../papers/any-text.ts';
import { runs } from '../../property-runs.ts';
import { entryOf, madePaper, readBack } from './written-papers.ts';

const FIRST_OF_MONTH = Date.UTC(2026, 1, 1);
const paper = madePaper();
const { title, abstract, publishedAt } = paper.facts;
const names = paper.facts.authors?.map(({ name }) => name);

describe('what Daybook reads of what it wrote', () => {
  it.each(['bibtex', 'ris', 'csl-json', 'csv', 'papermemory-json'] as const)(
    'in %s has all facts of a reference',
    async (format) => {
      const { ids, facts } = await entryOf(format, paper);
      expect(ids).toEqual(['arxiv:2602.08025']);
      expect(facts).toMatchObject({ title, abstract });
      expect(facts.authors?.map(({ name }) => name)).toEqual(names);
      const isByMonth = format === 'bibtex' || format === 'papermemory-json';
      expect(facts.publishedAt).toBe(isByMonth ? FIRST_OF_MONTH : publishedAt);
      expect(facts.type).toBeUndefined();
      expect(facts.doi).toBeUndefined();
    },
  );

  it('in BibTeX for biber has the day too', async () => {
    expect((await entryOf('bibtex', paper, { forBiber: true })).facts.publishedAt).toBe(publishedAt);
  });

  it.each(['bibtex', 'ris', 'csl-json', 'csv'] as const)('in %s has where a paper was published', async (format) => {
    const published = {
      venue: 'Made Conference & Workshops',
      doi: '10.1234/made_1.7',
      type: 'paper-conference',
    } as const;
    const { ids, facts } = await entryOf(format, madePaper(published));
    expect(ids).toEqual(['arxiv:2602.08025', 'doi:10.1234/made_1.7']);
    expect(facts).toMatchObject(published);
  });

  it.each(['bibtex', 'ris', 'csl-json'] as const)('in %s has each kind of work', async (format) => {
    const kinds = ['article-journal', 'paper-conference', 'report', 'thesis', 'book', 'chapter'] as const;
    const papers = kinds.map((type, at) => madePaper({ paperId: `doi:10.1234/${at}`, type }));
    expect((await readBack(format, papers)).entries.map(({ facts }) => facts.type)).toEqual(kinds);
  });

  it('has the tags, as the formats can say who gave them', async () => {
    for (const format of ['csv', 'papermemory-json', 'bookmarks-html'] as const) {
      expect((await entryOf(format, paper)).words.tags, format).toEqual(paper.tags);
    }
    for (const format of ['bibtex', 'ris', 'csl-json'] as const) {
      expect((await entryOf(format, paper)).words.automaticTags, format).toEqual(paper.tags);
    }
  });

  it('has the note', async () => {
    for (const format of ['bibtex', 'csv', 'papermemory-json', 'ris', 'bookmarks-html'] as const) {
      expect((await entryOf(format, paper)).words.note, format).toBe(paper.note);
    }
  });

  it('has the key by which it is cited', async () => {
    const { words } = await entryOf('bibtex', { ...paper, citeKey: 'Smith:2020_a' });
    expect(words.citeKey).toBe('Smith:2020_a');
  });

  it('has no note where it was not to go along', async () => {
    for (const format of ['bibtex', 'csv', 'papermemory-json', 'ris', 'bookmarks-html', 'csl-json'] as const) {
      expect((await entryOf(format, paper, { notes: false })).words.note, format).toBeUndefined();
    }
  });

  it('has lists, star, status and when it was added, where there is a place for them', async () => {
    expect(await entryOf('csv', paper)).toMatchObject({
      words: { lists: ['To read'], starred: true, status: 'reading' },
      addedAt: paper.addedAt,
    });
    expect((await entryOf('bibtex', paper)).words.lists).toEqual(['To read']);
    expect(await entryOf('papermemory-json', paper)).toMatchObject({
      words: { starred: true },
      addedAt: paper.addedAt,
    });
    const bookmark = await entryOf('bookmarks-html', paper, { title: 'To read' });
    expect(bookmark).toMatchObject({ words: { lists: ['To read'] }, addedAt: paper.addedAt });
  });

  it('never counts the writing of a PaperMemory file as an opening', async () => {
    expect((await entryOf('papermemory-json', paper)).opened).toBeUndefined();
  });

  it.each(['markdown', 'ids', 'bookmarks-html'] as const)('in %s names each paper', async (format) => {
    const papers = ['arxiv:2602.08025', 'arxiv:cs/0112017', 'doi:10.1016/s0(99)1'].map((paperId) =>
      madePaper({ paperId }),
    );
    const { entries, refused } = await readBack(format, papers);
    expect(entries.map(({ ids }) => ids[0])).toEqual(papers.map(({ facts }) => facts.paperId));
    expect(refused).toEqual([]);
    if (format !== 'ids')
      expect(entries.map(({ facts }) => facts.title)).toEqual(papers.map(({ facts }) => facts.title));
  });

  it.each(['bibtex', 'ris', 'csl-json', 'csv'] as const)('in %s keeps 573 authors, in order', async (format) => {
    const authors = Array.from({ length: 573 }, (_, at) => ({ name: `Ada${at} van Exämple${at}` }));
    expect((await entryOf(format, madePaper({ authors }))).facts.authors).toEqual(authors);
  });

  it.each(['bibtex', 'ris', 'csl-json', 'csv'] as const)(
    'in %s keeps a paper of which only the title is known',
    async (format) => {
      const { ids, facts } = await entryOf(format, madePaper({ paperId: 'title:made up', title: 'Made Up' }));
      expect(ids).toEqual([]);
      expect(facts.title).toBe('Made Up');
    },
  );
});

const line = (limit: number) =>
  anyText(limit)
    .map((text) => cleanText(text, limit).normalize('NFC'))
    .filter(isSeen);
const hostile = fc.constantFrom(
  '$',
  '{',
  '}',
  '\\',
  '"',
  "'",
  '-',
  '--',
  '`',
  '@',
  '#',
  '%',
  '&',
  '~',
  '^',
  '_',
  '=',
  '\\textit{',
  '</a>',
  ',',
  ';',
  '|',
);
const texts = fc
  .array(
    fc.oneof(line(12), hostile, fc.constantFrom('Müller', 'ș', 'ế', '王', 'α', '–', '—', '“', '’', '$x_1$', '$5')),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => cleanText(parts.join(''), LIMITS.title).normalize('NFC'))
  .filter(isSeen);

describe('whatever a title is', () => {
  it.each(['bibtex', 'ris', 'csl-json', 'csv', 'papermemory-json'] as const)(
    '%s gives it back',
    async (format: ExportFormat) => {
      const changed = (one: WrittenPaper) => entryOf(format, one).then(({ facts }) => facts.title);
      await fc.assert(
        fc.asyncProperty(texts, async (text) => {
          expect((await changed(madePaper({ title: text, authors: [] })))?.normalize('NFC')).toBe(text);
        }),
        {
          numRuns: runs(150),
          examples: [["'=1+1"], ['-1 is enough'], ["''-x"], ['$$x$$'], ['$a$$b$'], ['{'], ['a\\'], ['?`'], ['–-']],
        },
      );
    },
  );
});
