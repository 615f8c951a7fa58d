import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heapsExponent, vocabularyCurve } from '../../../bench/grow/heaps.ts';
import { newWord } from '../../../bench/grow/new-word.ts';
import { Vocabulary } from '../../../bench/grow/vocabulary.ts';
import { random } from '../../../scripts/pages/random.ts';
import '../../property-runs.ts';

describe('the vocabulary curve', () => {
  it('counts words once for each paper and new ones once in all', () => {
    const papers = [new Set(['a', 'b']), new Set(['b', 'c']), new Set(['c'])];
    expect(vocabularyCurve(papers, [1, 3])).toEqual([
      { papers: 1, draws: 2, words: 2 },
      { papers: 3, draws: 5, words: 3 },
    ]);
  });

  it('has exponent 1 when every word is new, and 0 when none is', () => {
    const all = Array.from({ length: 64 }, (_, index) => new Set([`w${index}`]));
    expect(heapsExponent(all)).toBeCloseTo(1);
    expect(heapsExponent(all.map(() => new Set(['same'])))).toBeCloseTo(0);
  });
});

describe('a growing vocabulary', () => {
  it('keeps the exponent that it was given', () => {
    const dice = random('test');
    const vocabulary = new Vocabulary(0.6, dice);
    const drawn = Array.from({ length: 50 }, (_, index) => `w${index % 20}`);
    for (const word of drawn) vocabulary.add(word);
    const steps = [20_000, 80_000].map((length) => {
      while (drawn.length < length) {
        const word = dice.pick(drawn);
        const kept = vocabulary.givesWay(word) ? `n${drawn.length}` : word;
        vocabulary.add(kept);
        drawn.push(kept);
      }
      return vocabulary.size;
    });
    const [few = 1, many = 1] = steps;
    expect(Math.log(many / few) / Math.log(4)).toBeCloseTo(0.6, 1);
  });
});

describe('a new word', () => {
  it('is not known and begins as the one it is made of', () => {
    const word = fc.stringMatching(/^[A-Za-z0-9]{2,12}$/);
    fc.assert(
      fc.property(word, word, fc.string(), (one, other, seed) => {
        const made = newWord(random(seed), one, other, (known) => known === one || known === other);
        expect([one, other]).not.toContain(made);
        expect(made).toMatch(/^[A-Za-z0-9]+$/);
      }),
    );
  });

  it('of a number is a number', () => {
    expect(newWord(random('a'), '2048', 'wide', () => false)).toMatch(/^\d{4}$/);
  });
});
