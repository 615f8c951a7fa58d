import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactKey } from '../../../../search/query/fields.ts';
import { runs } from '../../../property-runs.ts';
import { clausesOf, read } from '../build-query.ts';

const ID = 'arxiv:2602.08025';
const only = (...ids: string[]) => ({
  words: [],
  must: [{ is: 'any-key', keys: ids.map((id) => exactKey('paper', id)) }],
  named: ids,
});

describe('a pasted name of a paper asks for exactly that paper', () => {
  it.each([
    '2602.08025',
    ' 2602.08025 ',
    '\n2602.08025\t\n',
    '2602.08025v2',
    '2602.08025V12',
    'arXiv:2602.08025',
    'ARXIV:2602.08025V3',
    'arXiv: 2602.08025 [cs.LG]',
    'arXiv:2602.08025v1 [cs.LG] 9 Feb 2026',
    'arXiv:2602.08025v1  [stat.ML, cs.AI]',
    'arXiv 2602.08025 (cs)',
    'arxiv/2602.08025',
    'arXiv preprint arXiv:2602.08025',
    'arXiv:2602.08025.',
    'arXiv ID: 2602.08025',
    '[2602.08025]',
    '(2602.08025)',
    '( 2602.08025 )',
    '<2602.08025>',
    '"2602.08025"',
    '“2602.08025”',
    '"2602.08025',
    '`2602.08025`',
    "'2602.08025',",
    '((2602.08025)).',
    '{2602.08025}',
    '**2602.08025**',
    '- 2602.08025',
    '• 2602.08025',
    '２６０２．０８０２５',
    'ａｒＸｉｖ：２６０２.０８０２５',
    '\u200b2602.08025\ufeff',
    '2602.08025!',
    '2602.08025?',
    'https://arxiv.org/abs/2602.08025',
    'https://arxiv.org/abs/2602.08025v2',
    'HTTPS://ARXIV.ORG/ABS/2602.08025',
    'http://arxiv.org/abs/2602.08025/',
    'arxiv.org/abs/2602.08025',
    'www.arxiv.org/pdf/2602.08025',
    'https://arxiv.org/pdf/2602.08025v1.pdf#page=3',
    'https://arxiv.org/html/2602.08025v1#S3.SS1',
    'https://export.arxiv.org/abs/2602.08025',
    'https://browse.arxiv.org/pdf/2602.08025',
    'https://arxiv.org/abs/2602.08025?context=cs.LG',
    'https://arxiv.org/abs/\n2602.08025',
    'https://www.alphaxiv.org/abs/2602.08025',
    'https://alphaxiv.org/overview/2602.08025v1',
    'https://ar5iv.labs.arxiv.org/html/2602.08025',
    'ar5iv.org/abs/2602.08025',
    'https://huggingface.co/papers/2602.08025',
    'huggingface.co/papers/2602.08025#community',
    'https://hf.co/papers/2602.08025?utm_source=a&b=c',
    'hf.co/papers/2602.08025',
    'https://scirate.com/arxiv/2602.08025',
    'https://www.semanticscholar.org/arxiv/2602.08025',
    'https://www.google.com/url?q=https%3A%2F%2Farxiv.org%2Fabs%2F2602.08025&sa=D',
    'https://web.archive.org/web/2026/https://arxiv.org/abs/2602.08025',
    '<https://arxiv.org/abs/2602.08025>',
    '(https://arxiv.org/abs/2602.08025).',
    '"https://arxiv.org/abs/2602.08025"',
    '[2602.08025](https://arxiv.org/abs/2602.08025)',
    '[](https://arxiv.org/abs/2602.08025)',
    'Paper: https://arxiv.org/abs/2602.08025',
    '10.48550/arXiv.2602.08025',
    '10.48550/ARXIV.2602.08025',
    'doi:10.48550/arXiv.2602.08025',
    'DOI: 10.48550/arXiv.2602.08025.',
    'https://doi.org/10.48550/arXiv.2602.08025',
    'http://dx.doi.org/10.48550/arXiv.2602.08025',
    'https://doi.org/10.48550%2FarXiv.2602.08025',
    '2602.08025.pdf',
    '2602.08025v1.pdf',
    '2602.08025v1 (1).pdf',
    'arXiv-2602.08025v1.tar.gz',
    'file:///C:/Users/x/Downloads/2602.08025v1.pdf',
    '2602.08025, 2602.08025',
    'arXiv:2602.08025 (https://arxiv.org/abs/2602.08025)',
  ])('%j', (text) => {
    expect(clausesOf(text)).toEqual(only(ID));
  });

  it.each([
    ['cs/0112017', 'arxiv:cs/0112017'],
    ['arXiv:cs/0112017v1', 'arxiv:cs/0112017'],
    ['cs.LG/0112017', 'arxiv:cs/0112017'],
    ['CS/0112017', 'arxiv:cs/0112017'],
    ['math.GT/0309136', 'arxiv:math/0309136'],
    ['hep-th/9901001', 'arxiv:hep-th/9901001'],
    ['https://arxiv.org/abs/cs/0112017', 'arxiv:cs/0112017'],
    ['https://arxiv.org/pdf/math.GT/0309136v2.pdf', 'arxiv:math/0309136'],
    ['10.48550/arXiv.cs/0112017', 'arxiv:cs/0112017'],
    ['0704.0001', 'arxiv:0704.0001'],
    ['10.1145/3292500.3330701', 'doi:10.1145/3292500.3330701'],
    ['doi:10.1145/ABC', 'doi:10.1145/abc'],
    ['https://doi.org/10.1145/3292500.', 'doi:10.1145/3292500'],
    ['(https://doi.org/10.1016/S0893-6080(05)80023-1)', 'doi:10.1016/s0893-6080(05)80023-1'],
    ['https://dl.acm.org/doi/pdf/10.1145/3292500.3330701?download=true', 'doi:10.1145/3292500.3330701'],
    ['https://link.springer.com/article/10.1007/s00521-023-0.pdf', 'doi:10.1007/s00521-023-0'],
    ['https://www.biorxiv.org/content/10.1101/2023.01.01.522345v1.full', 'doi:10.1101/2023.01.01.522345'],
  ])('%j', (text, id) => {
    expect(clausesOf(text)).toEqual(only(id));
  });
});

const WORDS = [
  ...['Attention', 'is', 'all', 'you', 'need', 'GPT-4.1', 'Llama 3.1', '1.58-bit', 'and/or', 'π0.5', 'Qwen2.5-VL'],
  ...[
    '10.5',
    '3.14159',
    '24/7',
    'v2',
    '2024',
    '1,000',
    'C/C++',
    'a/b',
    '(VLM)',
    'x²',
    'e.g.',
    'U.S.',
    '0.1234',
    'BM25',
  ],
  ...['state-of-the-art', 'End-to-End', 'TCP/IP', 'no. 2601', '12.5k', '1999/12', 'Part I/II', '1/2', '2.5D', 'arXiv'],
];

describe('an ordinary title', () => {
  it('is no id', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }), fc.constantFrom(' ', ': '), (parts, joint) => {
        const { named, first } = read(parts.join(joint));
        expect([named, first]).toEqual([undefined, undefined]);
      }),
      { numRuns: runs(2_000) },
    );
  });

  it.each([
    '2613.00001',
    '0612.00001',
    '1412.00001',
    '2602.0802 x',
    'a/1234567',
    'x2602.08025',
    '12602.08025',
    '10.1145',
  ])('%j is no id either', (text) => {
    const { named, first } = read(text);
    expect([named, first]).toEqual([undefined, undefined]);
  });
});

describe('any decoration of a valid id', () => {
  const id = fc
    .record({ year: fc.integer({ min: 15, max: 39 }), month: fc.integer({ min: 1, max: 12 }), rest: fc.nat(99_999) })
    .map(({ year, month, rest }) => `${year}${String(month).padStart(2, '0')}.${String(rest).padStart(5, '0')}`);
  const version = fc.constantFrom('', 'v1', 'v12', 'V3');
  const form = fc.constantFrom(
    ...['', 'arXiv:', 'arxiv: ', 'abs/', 'https://arxiv.org/abs/', 'http://www.arxiv.org/pdf/', 'hf.co/papers/'],
    ...['https://huggingface.co/papers/', 'alphaxiv.org/abs/', '10.48550/arXiv.', 'https://doi.org/10.48550/arXiv.'],
  );
  const around = fc.constantFrom(
    ...([
      ['', ''],
      ['(', ')'],
      ['[', ']'],
      ['<', '>'],
      ['"', '"'],
      ['“', '”'],
      ['`', '`'],
      ['[](', ')'],
      ['- ', ''],
    ] as const),
  );
  const space = fc.constantFrom('', ' ', '\n', '\t ', '\u00a0', '\u200b');
  const tail = fc.constantFrom('', '.', ',', ';', '!', '…', '?');

  it('gives its clause and nothing else', () => {
    fc.assert(
      fc.property(id, version, form, around, space, tail, (number, v, start, [open, close], blank, end) => {
        const text = `${blank}${open}${start}${number}${v}${close}${end}${blank}`;
        expect(clausesOf(text)).toEqual(only(`arxiv:${number}`));
      }),
      { numRuns: runs(3_000) },
    );
  });
});
