import { describe, expect, it } from 'vitest';
import { readFile } from '../read-file.ts';

const PAPER = {
  id: 'Arxiv-2602.08025',
  title: 'A Made\n  Paper',
  author: 'Ada Example and Bob Example',
  bibtex: '@article{a,\n title={A Made Paper},\n journal={arXiv preprint arXiv: Arxiv-2602.08025}, year={2026}\n}',
  pdfLink: 'http://arxiv.org/pdf/2602.08025v1.pdf',
  source: 'arxiv',
  year: '2026',
  tags: ['one', 'one'],
  note: '',
  favorite: false,
  addDate: '2026-03-01T08:00:00.000Z',
  lastOpenDate: '2026-03-02T08:00:00.000Z',
  count: 2,
};
const read = (papers: Record<string, unknown>, version = 508) =>
  readFile('memory.json', JSON.stringify({ ...papers, __dataVersion: version }, null, 2));

describe('PaperMemory', () => {
  it('is read in data version 304 too, where `conf` is a venue, a note of acceptance, or arXiv', async () => {
    const { venue: _, ...old } = { ...PAPER, venue: undefined };
    const { entries, refused } = await read(
      {
        'Arxiv-2602.08025': { ...old, conf: 'arXiv' },
        'Arxiv-2602.08026': {
          ...old,
          id: 'Arxiv-2602.08026',
          bibtex: '',
          conf: 'Accepted @ MADE (2026)',
          pdfLink: 'x',
        },
        'NeurIPS-1': {
          ...old,
          id: 'NeurIPS-1',
          bibtex: '',
          conf: 'NeurIPS 2025',
          pdfLink: 'https://example.org/1.pdf',
        },
      },
      304,
    );
    expect(refused).toEqual([]);
    expect(entries.map(({ ids, facts }) => [...ids, facts.title, facts.venue])).toEqual([
      ['arxiv:2602.08025', 'A Made Paper', undefined],
      ['arxiv:2602.08026', 'A Made Paper', 'MADE'],
      ['A Made Paper', 'NeurIPS'],
    ]);
  });

  it('is refused by paper where a field is missing that it always writes, and not by file', async () => {
    const needed = ['id', 'title', 'author', 'bibtex', 'pdfLink', 'source', 'year'];
    const without = needed.map((field) => [`Without-${field}`, { ...PAPER, [field]: undefined }] as const);
    const { entries, refused } = await read({ ...Object.fromEntries(without), whole: PAPER, text: 'x', none: null });
    expect(entries).toHaveLength(1);
    expect(refused.map(({ reason }) => reason)).toEqual([...needed.map(() => 'incomplete'), 'broken', 'broken']);
    expect(refused[1]?.shown).toBe('Without-title');
  });

  it('keeps what the reader wrote, and not what its own matching wrote', async () => {
    const { entries } = await read({
      a: { ...PAPER, note: 'Accepted @ ICLR (2026) -- [proceedings]\nmine' },
      b: { ...PAPER, note: 'Published @ JMLR (2012)', favorite: true, code: { url: 'https://github.com/made/it' } },
    });
    expect(entries.map(({ words, facts }) => [words.note, words.starred, facts.githubRepo])).toEqual([
      ['mine', undefined, undefined],
      [undefined, true, 'https://github.com/made/it'],
    ]);
  });

  it('takes a web site for a paper only where it names one', async () => {
    const { entries, refused } = await read({
      Website_1: { ...PAPER, id: 'Website_1', source: 'website', bibtex: '', pdfLink: 'https://example.org/' },
      Website_2: {
        ...PAPER,
        id: 'Website_2',
        source: 'website',
        bibtex: '',
        pdfLink: 'https://arxiv.org/abs/2602.08027',
      },
    });
    expect(entries.map(({ ids }) => ids)).toEqual([['arxiv:2602.08027']]);
    expect(refused.map(({ reason }) => reason)).toEqual(['not-a-paper']);
  });

  it('gives nothing a prototype, by a key or a field', async () => {
    const text = `{"__proto__": ${JSON.stringify(PAPER)}, "a": ${JSON.stringify(PAPER).replace('"count"', '"__proto__":{"x":1},"count"')}}`;
    const { entries } = await readFile('memory.json', text);
    expect(entries).toHaveLength(1);
    expect(Object.keys(entries[0]?.facts ?? {}).sort()).toEqual(['authors', 'partial', 'publishedAt', 'title']);
    expect(({} as { x?: number }).x).toBeUndefined();
  });
});
