import { describe, expect, it } from 'vitest';
import { paperNamed, paperNamesIn } from '../../papers/paper-names.ts';

describe('paperNamed', () => {
  it.each([
    ['https://huggingface.co/papers/2602.08025', 'arxiv:2602.08025'],
    ['http://HuggingFace.co/papers/2602.08025v2', 'arxiv:2602.08025'],
    ['https://arxiv.org/abs/cs/0112017', 'arxiv:cs/0112017'],
    ['https://arxiv.org/pdf/2602.08025', 'arxiv:2602.08025'],
    ['https://example.org/papers/2602.08025', 'arxiv:2602.08025'],
    ['2602.08025', 'arxiv:2602.08025'],
    ['doi: 10.1145/ABC', 'doi:10.1145/abc'],
    ['https://example.org/papers', undefined],
    ['2602.08025 and more', undefined],
    ['2602.08025 2602.08026', undefined],
    ['', undefined],
  ])('reads %j as %s', (text, id) => {
    expect(paperNamed(text)).toBe(id);
  });
});

describe('paperNamesIn', () => {
  it('gives the places of the names in the text as written', () => {
    const text = 'See ２６０２.０８０２５, (10.1016/S0893-6080(05)80023-1) and https://arxiv.org/abs/cs/0112017.';
    const names = paperNamesIn(text).map(({ from, to, paperId }) => [text.slice(from, to), paperId]);
    expect(names).toEqual([
      ['２６０２.０８０２５', 'arxiv:2602.08025'],
      ['10.1016/S0893-6080(05)80023-1', 'doi:10.1016/s0893-6080(05)80023-1'],
      ['https://arxiv.org/abs/cs/0112017', 'arxiv:cs/0112017'],
    ]);
  });

  it.each(['0703.1234', '1412.12345', '1501.1234', '2613.12345', 'foo/1234567', '1.2602.08025', '2602.080255'])(
    'takes %s for none: no paper has such an id',
    (text) => {
      expect(paperNamesIn(text)).toEqual([]);
    },
  );
});
