import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phraseTest } from '../../../search/analysis/phrase-test.ts';
import { phraseTerms } from '../../../search/analysis/phrases.ts';
import { termsOfToken } from '../../../search/analysis/token-filter.ts';
import { tokenize } from '../../../search/analysis/tokenizer.ts';
import { typedWords } from '../../../search/query/lexer.ts';
import { runs } from '../../property-runs.ts';

// What a tokenizer decides by its neighbours.
const bits = fc.constantFrom(
  ...['a', 'B', 'c', 'S', 's', 'x', 'k', 'K', '1', '0', '42', '000', 'Video', 'QA', 'Sage', 'ing', 'ed', 'ไ'],
  ...[',', '.', '-', '_', '&', "'", '’', '$', '\\', '{', '}', '(', '/', ':', ' ', '\u200b', '\u00b7', '\u2011'],
  ...[
    '中',
    'の',
    '한',
    'ㄱ',
    'ー',
    'β',
    'Σ',
    'ς',
    'ß',
    'é',
    'e\u0301',
    '\u0301',
    'İ',
    'ǆ',
    'ŉ',
    'ﬁ',
    '\\beta',
    '\\mathcal',
  ],
  ...['４', '，', '½', '²', '…', '．', '－', '㎏', '①', '⑴', 'Ⅷ'],
);
const anyText = fc.array(bits, { maxLength: 12 }).map((parts) => parts.join(''));

describe('the words of a query', () => {
  it.each([
    ['㎏a', ['kga']],
    ['４２，０００', ['42,000']],
    ['a b\tc', ['a', 'b', 'c']],
    ['$n$-gram $m$', ['$n$-gram', '$m$']],
  ])('of %j are %j', (text, words) => {
    expect(typedWords(text).map(({ typed }) => typed)).toEqual(words);
  });

  it('find any text that they are taken from', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const there = new Set(tokenize(`before ${text} after`).flatMap((token) => termsOfToken(token) ?? []));
        const missing = typedWords(text).filter(
          ({ variants }) => !variants.some((way) => way.every((term) => there.has(term))),
        );
        expect(missing).toEqual([]);
      }),
      { numRuns: runs(1_000), examples: [['㎏a'], ['４２，０００'], ['\\ǆ'], ['.5k']] },
    );
  });

  it('find it as a phrase too, or some of them that follow each other', () => {
    fc.assert(
      fc.property(anyText, fc.nat({ max: 9 }), fc.nat({ max: 4 }), (text, from, count) => {
        const phrase = phraseTerms(text).slice(from, from + count + 1);
        if (phrase.length > 0) expect(phraseTest(phrase)(text)).toBe(true);
      }),
      {
        numRuns: runs(1_000),
        examples: [
          ['\\betaVideo', 0, 0],
          ['’S', 0, 0],
          ["a's-b's", 0, 4],
          ['\\mathBB', 0, 0],
        ],
      },
    );
  });
});
