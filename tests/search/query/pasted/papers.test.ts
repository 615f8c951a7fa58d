import { describe, expect, it } from 'vitest';
import { exactKey } from '../../../../search/query/fields.ts';
import { paper } from '../../made-paper.ts';
import { searchOver } from '../../made-search.ts';
import { clausesOf, read } from '../build-query.ts';

const ID = 'arxiv:2602.08025';
const only = (...ids: string[]) => ({
  words: [],
  must: [{ is: 'any-key', keys: ids.map((id) => exactKey('paper', id)) }],
  named: ids,
});

describe('several names', () => {
  it.each([
    '2602.08025 2602.08026',
    '2602.08025,2602.08026',
    '2602.08025\n2602.08026\n2602.08025',
    '[2602.08025], [2602.08026]',
    '- https://arxiv.org/abs/2602.08025\n- https://arxiv.org/abs/2602.08026',
    'https://arxiv.org/abs/2602.08025,https://arxiv.org/abs/2602.08026',
    'arXiv:2602.08025; arXiv:2602.08026',
  ])('ask for each: %j', (text) => {
    expect(clausesOf(text)).toEqual(only(ID, 'arxiv:2602.08026'));
  });

  it('are found behind the part of a text that is read as words, without a problem', () => {
    const ids = Array.from({ length: 30 }, (_, i) => `2602.${String(i).padStart(5, '0')}`);
    const { named, problems, words } = read(ids.map((id) => `https://arxiv.org/abs/${id}`).join('\n'));
    expect(named).toEqual(ids.map((id) => `arxiv:${id}`));
    expect([problems, words]).toEqual([[], []]);
  });

  it('may be joined by the language of queries', () => {
    const keys = (id: string) => ({ is: 'any-key', keys: [exactKey('paper', id)] });
    expect(clausesOf('2602.08025 OR 2602.08026').must).toEqual([
      { is: 'any', clauses: [keys(ID), keys('arxiv:2602.08026')] },
    ]);
    expect(clausesOf('-2602.08025').must).toEqual([{ is: 'not', clause: keys(ID) }]);
    expect(clausesOf('2602.08025 is:starred').must).toEqual([
      keys(ID),
      { is: 'paper', test: { flag: 'starred', value: true } },
    ]);
  });
});

describe('a name beside words', () => {
  it.each([
    '[2602.08025] Quilted Memory',
    '2602.08025 - Quilted Memory.pdf',
    '2602.08025v1_Quilted_Memory.pdf',
    'Quilted_Memory_2602.08025.pdf',
    'Quilted Memory https://arxiv.org/abs/2602.08025',
    '[Quilted Memory](https://arxiv.org/abs/2602.08025)',
    'Quilted Memory (arXiv:2602.08025 [cs.LG])',
    '"Quilted Memory" 2602.08025',
  ])('puts that paper first: %j', (text) => {
    const { first, words, must } = clausesOf(text);
    expect(first).toEqual([exactKey('paper', ID)]);
    expect(words.map(({ typed }) => typed)).toEqual(['Quilted', 'Memory']);
    expect(must).toEqual([]);
  });
});

describe('filters', () => {
  const exact = (id: string) => [{ is: 'exact', key: exactKey('paper', id) }];
  it.each([
    ['id:2602.08025', ID],
    ['id:https://arxiv.org/abs/2602.08025v2', ID],
    ['id:"arXiv:2602.08025"', ID],
    ['ID:10.1145/ABC', 'doi:10.1145/abc'],
    ['id:title:a-title', 'title:a-title'],
  ])('%s is that paper only', (text, id) => {
    expect(clausesOf(text).must).toEqual(exact(id));
  });

  it.each(['arxiv:2602.08025', 'doi:10.48550/arXiv.2602.08025'])('%s is that paper', (text) => {
    expect(clausesOf(text)).toEqual(only(ID));
  });

  it.each([
    'near:2602.08025',
    'near:https://www.alphaxiv.org/abs/2602.08025v2',
    'near:"2602.08025"',
    'near:ARXIV:2602.08025',
  ])('%s reads ids by the same rules', (text) => {
    expect(clausesOf(text).near).toBe(ID);
  });
});

describe('an id being typed', () => {
  it.each(['2602.08', '2602.080', '2602.0802', 'arXiv:2602.080', ' 2602.080 '])(
    '%j finds ids that begin so',
    (text) => {
      const [clause] = clausesOf(text).must;
      expect(clause).toMatchObject({ is: 'any-key', prefix: true });
      expect(exactKey('paper', ID).startsWith(clause?.is === 'any-key' ? (clause.keys[0] ?? ' ') : ' ')).toBe(true);
      expect(read(text).named).toBeUndefined();
    },
  );

  it.each(['2602', '2602.', '2602.0', '2613.080', '2602.080 agents', '2024.12'])('%j is words', (text) => {
    expect(clausesOf(text).must).toEqual([]);
  });
});

describe('a search', () => {
  const library = [
    { paper: paper(1, { title: 'Quilted memory', doi: '10.1145/abc' }), sightings: [] },
    { paper: paper(2, { title: 'Quilted memory for long agents, a quilted memory' }), sightings: [] },
    { paper: paper(10, { title: 'Ropes' }), sightings: [] },
    { paper: { ...paper(20, { title: 'Tides' }), paperId: 'doi:10.1000/00020' }, sightings: [] },
  ];
  const find = searchOver(library);

  it.each([
    ['2601.00001', [1]],
    ['2601.00001 2601.00002 2601.09999', [1, 2]],
    ['10.1145/ABC', [1]],
    ['https://doi.org/10.1000/00020', [20]],
    ['2601.0000', [1, 2]],
    ['2601.09999', []],
    ['id:2601.00010', [10]],
    ['memory -2601.00002', [1]],
    ['-id:2601.00002 quilted', [1]],
  ])('for %j finds those', async (text, numbers) => {
    expect((await find(read(text))).numbers.sort()).toEqual(numbers);
  });

  it('for an id beside a title has that paper first, whatever its title', async () => {
    const { numbers, hits, loose } = await find(read('[2601.00010] Quilted memory'));
    expect(numbers).toEqual([10, expect.any(Number), expect.any(Number)]);
    expect(hits.every(({ all }) => all)).toBe(true);
    expect(loose).toBe(false);
  });

  it('for an id beside words that nothing has finds that paper', async () => {
    expect((await find(read('2601.00010 zebrafish'))).numbers).toEqual([10]);
  });
});
