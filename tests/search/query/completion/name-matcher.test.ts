import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameMatcher } from '../../../../search/query/completion/name-matcher.ts';
import '../../../property-runs.ts';

const NAMES = ['Kaiming He', 'He Example', 'Łukasz Kaiser', 'Kai Other', 'Jean-Luc O’Neil', 'X. Kamil', '何恺明'];

const find = (typed: string, names = NAMES) =>
  nameMatcher(names.map((name) => ({ name })))(typed).map(({ name }) => name);

describe('nameMatcher', () => {
  it('puts names that begin as typed before those with a later word that does', () => {
    expect(find('he')).toEqual(['He Example', 'Kaiming He']);
    expect(find('kai')).toEqual(['Kaiming He', 'Kai Other', 'Łukasz Kaiser']);
  });

  it('ranks all names of a person the same', () => {
    const people = nameMatcher(
      ['Kaiming He', 'He Example', 'Kai Hee', 'Hef Other'].map((name) => ({ name })),
      { ofPeople: true },
    );
    expect(people('he').map(({ name }) => name)).toEqual(['Kaiming He', 'He Example', 'Kai Hee', 'Hef Other']);
  });

  it('keeps the order given in each group', () => {
    expect(find('kai', NAMES.toReversed())).toEqual(['Kai Other', 'Kaiming He', 'Łukasz Kaiser']);
  });

  it('requires each typed word to begin a word, in any order', () => {
    expect(find('kaiming h')).toEqual(['Kaiming He']);
    expect(find('he kai')).toEqual(['Kaiming He']);
    expect(find('kaiming x')).toEqual([]);
  });

  it.each([
    ['LUKASZ', 'Łukasz Kaiser'],
    ['luc', 'Jean-Luc O’Neil'],
    ['jeanl', 'Jean-Luc O’Neil'],
    ['oneil', 'Jean-Luc O’Neil'],
    ["o'ne", 'Jean-Luc O’Neil'],
    ['何恺', '何恺明'],
  ])('finds %j in %j', (typed, name) => {
    expect(find(typed)).toEqual([name]);
  });

  it.each(['kaimign', 'kamiing', 'kaimng', 'kaimming', 'kaimong h'])('allows the typo in %j', (typed) => {
    expect(find(typed)).toEqual(['Kaiming He']);
  });

  it('allows none in short words, in numbers, and where a name has the prefix', () => {
    expect(find('kia')).toEqual([]);
    expect(find('2024', ['2025'])).toEqual([]);
    expect(find('agent', ['agenda', 'agents'])).toEqual(['agents']);
  });

  it('puts names with fewer typos first', () => {
    expect(find('transformets', ['transformants', 'transformers'])).toEqual(['transformers', 'transformants']);
  });

  it('gives all names for nothing, and only those with the prefix for punctuation alone', () => {
    expect(find('')).toEqual(NAMES);
    expect(find('+', ['a+', '+1'])).toEqual(['+1']);
  });

  it('never fails, and finds each name by its own prefix', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), fc.nat(), (names, length) => {
        for (const name of names) expect(find(name.slice(0, length), names)).toBeInstanceOf(Array);
        for (const name of names.filter((each) => /^[a-z ]+$/.test(each))) expect(find(name, names)).toContain(name);
      }),
    );
  });
});
