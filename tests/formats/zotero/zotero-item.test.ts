import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteHtml } from '../../../formats/zotero/note-html.ts';
import { papersOfItem } from '../../../formats/zotero/papers-of-item.ts';
import { apiObjects, connectorItem, zoteroFields } from '../../../formats/zotero/zotero-item.ts';
import { runs } from '../../property-runs.ts';
import { madePaper } from '../export/written-papers.ts';

const KEYS: [string, string] = ['ABCD2345', 'WXYZ6789'];

describe('an item for Zotero', () => {
  it('of a preprint is what the translator of arXiv makes of its page', () => {
    expect(connectorItem(madePaper({}, { note: '' }), 'one', true)).toEqual({
      id: 'one',
      itemType: 'preprint',
      title: 'Über Sparse Attention for $x_1$ & 50% of Agents',
      creators: [
        { firstName: 'Jörg', lastName: 'von Müller', creatorType: 'author' },
        { lastName: 'OpenAI', fieldMode: 1, creatorType: 'author' },
        { lastName: '王小明', fieldMode: 1, creatorType: 'author' },
        { firstName: 'Ada, Jr.', lastName: 'Example', creatorType: 'author' },
      ],
      abstractNote: 'We show <b> & {more}: 100% of it, at $O(n^2)$ or $5 and $10.',
      date: '2026-02-08',
      url: 'https://arxiv.org/abs/2602.08025',
      DOI: '10.48550/arXiv.2602.08025',
      repository: 'arXiv',
      archiveID: 'arXiv:2602.08025',
      extra: 'arXiv:2602.08025',
      libraryCatalog: 'arXiv.org',
      notes: [],
      tags: [],
      attachments: [],
    });
  });

  it('of a published paper has its venue, and keeps the line that names arXiv', () => {
    expect(zoteroFields(madePaper({ venue: 'ICLR 2026', doi: '10.1234/made' }))).toMatchObject({
      itemType: 'conferencePaper',
      proceedingsTitle: 'ICLR 2026',
      DOI: '10.1234/made',
      extra: 'arXiv:2602.08025',
    });
    expect(zoteroFields(madePaper({ venue: 'TMLR', type: 'article-journal' }))).toMatchObject({
      itemType: 'journalArticle',
      publicationTitle: 'TMLR',
    });
  });

  it('of a type that has no field for a DOI says it in Extra', () => {
    const fields = zoteroFields(madePaper({ paperId: 'doi:10.1234/made', type: 'thesis', venue: 'Made University' }));
    expect(fields).toMatchObject({ itemType: 'thesis', university: 'Made University', extra: 'DOI: 10.1234/made' });
    expect(fields.DOI).toBeUndefined();
  });

  it('for the write interface has its own tags, its collections, and its note as an object of its own', () => {
    const [item, note] = apiObjects(madePaper(), { keys: KEYS, collections: ['COLL2345'], hasNote: true });
    expect(item).toMatchObject({
      key: 'ABCD2345',
      version: 0,
      tags: [{ tag: 'agents' }, { tag: 'long context' }],
      collections: ['COLL2345'],
    });
    expect(item?.creators).toContainEqual({ name: 'OpenAI', creatorType: 'author' });
    expect(note).toMatchObject({ itemType: 'note', parentItem: 'ABCD2345', key: 'WXYZ6789' });
    expect(apiObjects(madePaper(), { keys: KEYS, collections: [], hasNote: false })).toHaveLength(1);
    expect(apiObjects(madePaper({}, { note: ' ' }), { keys: KEYS, collections: [], hasNote: true })).toHaveLength(1);
  });

  it('has a note of which nothing is markup', () => {
    expect(noteHtml('a -> b\nc\n\n<img src=x onerror="1">')).toBe(
      '<p>a -&gt; b<br>c</p><p>&lt;img src=x onerror=&quot;1&quot;&gt;</p>',
    );
    void fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (note) => {
        expect(noteHtml(note).replace(/<\/?p>|<br>/g, '')).not.toMatch(/[<>"']/);
      }),
      { numRuns: runs(200) },
    );
  });
});

describe('the papers of an item in Zotero', () => {
  it.each([
    [{ DOI: '10.48550/arXiv.2602.08025' }, ['arxiv:2602.08025']],
    [{ archiveID: 'arXiv:2602.08025' }, ['arxiv:2602.08025']],
    [{ extra: 'arXiv:2602.08025 [cs.CL]' }, ['arxiv:2602.08025']],
    [{ extra: 'Read it\narXiv: cs/0112017v2 [cs]' }, ['arxiv:cs/0112017']],
    [{ url: 'http://arxiv.org/pdf/2602.08025v3' }, ['arxiv:2602.08025']],
    [{ DOI: '10.1234/Made', extra: 'arXiv:2602.08025' }, ['doi:10.1234/made', 'arxiv:2602.08025']],
    [{ extra: 'DOI: 10.1234/made' }, ['doi:10.1234/made']],
    [{ url: 'https://example.org/', extra: 'Seen 2602 times' }, []],
    [{}, []],
  ])('are told by %o', (fields, papers) => {
    expect(papersOfItem(fields)).toEqual(papers);
  });

  it('is the one it was made of, whatever it is', () => {
    for (const facts of [
      {},
      { venue: 'ICLR 2026' },
      { paperId: 'arxiv:cs/0112017' },
      { paperId: 'doi:10.1234/made' },
    ]) {
      const paper = madePaper(facts);
      expect(papersOfItem(zoteroFields(paper))).toEqual([paper.facts.paperId]);
    }
  });
});
