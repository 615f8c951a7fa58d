import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phraseTest } from '../../../search/analysis/phrase-test.ts';
import { phraseTerms } from '../../../search/analysis/phrases.ts';
import { termsOfToken } from '../../../search/analysis/token-filter.ts';
import { tokenize } from '../../../search/analysis/tokenizer.ts';
import { lex, typedWords } from '../../../search/query/lexer.ts';
import { parseQuery } from '../../../search/query/parse-query.ts';
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
      {
        numRuns: runs(1_000),
        examples: [['²,000'], ['²́，000'], ['①,\u0301000'], ['㎏a'], ['４２，０００'], ['\\ǆ'], ['.5k']],
      },
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

describe('a typed query', () => {
  const tokens = (typed: string) => lex(typed).map(({ from, to, is }) => [is, typed.slice(from, to)]);

  it.each([
    ['quan\u00adtum', [['bare', 'quan\u00adtum']]],
    ['se\u00aden:to\u200bday', [['filter', 'se\u00aden:to\u200bday']]],
    ['ti\u2060tle\ufeff:"a\u200e b"', [['filter', 'ti\u2060tle\ufeff:"a\u200e b"']]],
    [
      '\u200e-a',
      [
        ['minus', '-'],
        ['bare', 'a'],
      ],
    ],
    [
      'a \u200bOR\u200b b',
      [
        ['bare', 'a'],
        ['or', 'OR'],
        ['bare', 'b'],
      ],
    ],
    ['\ufeff\u200b', []],
  ])('is read without what is not seen: %j', (typed, expected) => {
    expect(tokens(typed)).toEqual(expected);
  });

  it.each([
    [
      'a quan- tization b',
      [
        ['bare', 'a'],
        ['bare', 'quan- tization'],
        ['bare', 'b'],
      ],
    ],
    ['end-\nto-end', [['bare', 'end-\nto-end']]],
    ['vi\u00ad\nsion-lan-\nguage', [['bare', 'vi\u00ad\nsion-lan-\nguage']]],
    ['title:quan- tization', [['filter', 'title:quan- tization']]],
    [
      'long- and short',
      [
        ['bare', 'long-'],
        ['bare', 'and'],
        ['bare', 'short'],
      ],
    ],
    [
      'quan -tization',
      [
        ['bare', 'quan'],
        ['minus', '-'],
        ['bare', 'tization'],
      ],
    ],
    [
      'quan - tization',
      [
        ['bare', 'quan'],
        ['bare', 'tization'],
      ],
    ],
    [
      'quan- seen:today',
      [
        ['bare', 'quan-'],
        ['filter', 'seen:today'],
      ],
    ],
    [
      'quan-\nOR b',
      [
        ['bare', 'quan-'],
        ['or', 'OR'],
        ['bare', 'b'],
      ],
    ],
    [
      'quan- "tization"',
      [
        ['bare', 'quan-'],
        ['quoted', '"tization"'],
      ],
    ],
  ])('has a word that a line break divided as one: %j', (typed, expected) => {
    expect(tokens(typed)).toEqual(expected);
  });

  it.each([
    ['in quotes, whole or not', '"quan- tization"', ['weight quantization now', 'quan- tization', 'quan tization']],
    ['with its hyphens', '"an end-\nto-end model"', ['an end-to-end model', 'an end to end model']],
  ])('finds a broken word %s', (_what, typed, texts) => {
    const { must } = parseQuery(typed, { now: 0 });
    const phrases = must.flatMap((clause) => (clause.is === 'any' ? clause.clauses : [clause]));
    for (const text of texts) {
      expect(
        phrases.some((clause) => clause.is === 'phrase' && phraseTest(clause.terms)(text)),
        text,
      ).toBe(true);
    }
  });

  it('has a star after an unfinished word for a wildcard', () => {
    expect(typedWords('transf* rrt* STaR*').map(({ variants }) => variants)).toEqual([
      [['transf']],
      [['rrtstar'], ['rrt', 'star']],
      [['starstar'], ['star']],
    ]);
  });

  it('shows each word as it is written', () => {
    const typed = 'On C++, Q*. pass@k! $n$-gram, π0 🤗 (10×) $\\pi_0$';
    const shown = ['On', 'C++', 'Q*', 'pass@k', '$n$-gram', 'π0', '🤗', '10×', '$\\pi_0$'];
    expect(typedWords(typed).map((word) => word.typed)).toEqual(shown);
  });
});
