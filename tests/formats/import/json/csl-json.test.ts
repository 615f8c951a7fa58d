import { describe, expect, it } from 'vitest';
import { readFile } from '../read-file.ts';

const read = (...items: object[]) =>
  readFile('a.json', JSON.stringify(items.map((item) => ({ type: 'article', title: 'A', ...item }))));

describe('CSL-JSON', () => {
  it('names arXiv papers by journal, number, address, DOI or note', async () => {
    const { entries } = await read(
      { 'container-title': 'arXiv:2602.08025 [stat]' },
      { number: 'arXiv:2602.08025' },
      { number: '2602.08025' },
      { URL: 'http://arxiv.org/abs/2602.08025v3' },
      { DOI: '10.48550/arXiv.2602.08025' },
      { note: 'arXiv: 2602.08025\nmore' },
      { note: 'about 2602.08025' },
    );
    expect(entries.map(({ ids }) => ids)).toEqual([...Array(6).fill(['arxiv:2602.08025']), []]);
  });

  it('has dates as numbers, texts, or as they were written, and names in parts or whole', async () => {
    const { entries } = await read(
      {
        issued: { 'date-parts': [[2026, 2, 8]] },
        author: [{ family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' }],
      },
      { issued: { 'date-parts': [['2026', '2']] }, author: [{ literal: 'OpenMade' }, null, 'x', {}] },
      { issued: { raw: 'Feb 2026' }, author: 'nobody' },
      { issued: null },
    );
    expect(entries.map(({ facts }) => [facts.publishedAt, facts.authors?.map(({ name }) => name)])).toEqual([
      [Date.UTC(2026, 1, 8), ['Ludwig van Beethoven']],
      [Date.UTC(2026, 1), ['OpenMade']],
      [Date.UTC(2026, 1), undefined],
      [undefined, undefined],
    ]);
  });

  it('has the key by which the reader cites it, and not the number of any program', async () => {
    const { entries } = await read({ id: 'http://zotero.org/1', 'citation-key': 'smith2020' }, { id: 'b2020' });
    expect(entries.map(({ words }) => words.citeKey)).toEqual(['smith2020', undefined]);
  });

  it('has texts without their markup, and pages as papers only where they name one', async () => {
    const { entries, refused } = await read(
      { title: 'The <i>E. coli</i> of H<sub>2</sub>O', abstract: '<jats:p>One</jats:p><jats:p>two</jats:p>' },
      { type: 'webpage', URL: 'https://example.org/' },
    );
    expect(entries[0]?.facts).toMatchObject({ title: 'The E. coli of H2O', abstract: 'One two' });
    expect(refused.map(({ reason }) => reason)).toEqual(['not-a-paper']);
  });
});
