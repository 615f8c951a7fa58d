import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arxivIdOf, isPaperId, parseArxivId, parseDoi, titlePaperId } from '../../papers/paper-id.ts';
import { titleKey } from '../../papers/title-key.ts';
import '../property-runs.ts';

describe('parseArxivId', () => {
  it.each([
    ['2602.08025', '2602.08025'],
    ['2602.08025v3', '2602.08025'],
    ['0704.0001', '0704.0001'],
    ['cs/0112017', 'cs/0112017'],
    ['math.GT/0309136v1', 'math/0309136'],
  ])('reads %s as %s', (text, id) => {
    expect(parseArxivId(text)).toBe(id);
  });

  it.each(['', '2613.00001', '2602.080251', 'submit', '2602.08025/..', '../2602.08025', ' 2602.08025', '2602.08025\n'])(
    'does not take %j for an id',
    (text) => {
      expect(parseArxivId(text)).toBeUndefined();
    },
  );
});

describe('parseDoi', () => {
  it('ignores case and white space around it', () => {
    expect(parseDoi(' 10.1145/ABC.123 ')).toBe('10.1145/abc.123');
  });

  it.each(['10.1145/a\ud800', '10.1145/a\u200b', '10.1145/a\u{e0041}', '10.1145/a\u202eb', '10.1145/\u3164'])(
    'refuses %j, of which some is not seen',
    (doi) => {
      expect(parseDoi(doi)).toBeUndefined();
    },
  );

  it('does not take an address for a DOI', () => {
    expect(parseDoi('https://doi.org/10.1145/abc')).toBeUndefined();
  });
});

describe('isPaperId', () => {
  it.each(['arxiv:2602.08025', 'arxiv:cs/0112017', 'doi:10.1145/abc', 'title:attention-is-all-you-need'])(
    'accepts %s',
    (id) => {
      expect(isPaperId(id)).toBe(true);
    },
  );

  it.each([
    'arxiv:2602.08025v2',
    'doi:10.1145/ABC',
    'title:Not Folded',
    'title:',
    'title:\u1160',
    'title:a\u3164b',
    'doi:10.1145/\ud800',
    'title:\udc00',
    'hf:1',
    '2602.08025',
    '',
    5,
    null,
  ])('refuses %j, which is in no canonical form', (id) => {
    expect(isPaperId(id)).toBe(false);
  });
});

describe('the title as a key', () => {
  it('drops case, accents, punctuation and typography', () => {
    expect(titleKey('Erdős–Rényi “Graphs”: 2²-fold ﬁts!')).toBe('erdos-renyi-graphs-22-fold-fits');
  });

  it('is undefined for a title without letters and digits', () => {
    expect(titlePaperId(' … ')).toBeUndefined();
    expect(titleKey('?!')).toBe('');
  });

  it('keeps scripts without case', () => {
    expect(titleKey('大規模言語モデル')).toBe('大規模言語モデル'.normalize('NFKD').replace(/\p{M}/gu, ''));
  });

  it('is the same for a title and for its own key, so that every key it gives is accepted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (title) => {
        const key = titleKey(title);
        expect(titleKey(key)).toBe(key);
        expect(key.length).toBeLessThanOrEqual(200);
        if (key) expect(isPaperId(`title:${key}`)).toBe(true);
      }),
    );
  });

  it('names no arXiv id', () => {
    expect(arxivIdOf('title:x')).toBeUndefined();
    expect(arxivIdOf('arxiv:2602.08025')).toBe('2602.08025');
  });
});
