import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldToken } from '../../../search/terms/fold-token.ts';
import { hasPhrase, phraseTerms } from '../../../search/terms/phrases.ts';
import { tokensOf } from '../../../search/terms/tokens.ts';
import { wordWays } from '../../../search/terms/word-ways.ts';

describe('wordWays', () => {
  it.each<[string, string[][]]>([
    ['', []],
    ['--', []],
    ['models', [['model']]],
    ['gpt-4o', [['gpt4o'], ['gpt', '4o']]],
    ['gpt4o', [['gpt4o'], ['gpt', '4o']]],
    ['go-go', [['gogo'], ['go']]],
    ['模型', [['模', '型']]],
    ['a/b', [['a', 'b']]],
    ['learnin', [['learnin'], ['learn']]],
    ['embeddi', [['embeddi'], ['embed']]],
    ['embedde', [['embedd'], ['embed']]],
    ['domain', [['domain']]],
  ])('of %j', (typed, ways) => {
    expect(wordWays(typed)).toEqual(ways);
  });

  it('has one way that finds any text which the word was taken from', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zé中β0-9.&-]{1,20}$/), (word) => {
        const there = new Set(tokensOf(`before ${word} after`).flatMap((token) => foldToken(token) ?? []));
        const ways = wordWays(word);
        if (ways.length > 0) expect(ways.some((way) => way.every((term) => there.has(term)))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('hasPhrase', () => {
  const text = 'A chain-of-thought prompt for GPT-4o models';

  it.each(['chain of thought', 'Chain-of-Thought prompts', 'gpt 4o model', 'gpt4o', 'thought prompt'])(
    'finds %s',
    (phrase) => expect(hasPhrase(text, phraseTerms(phrase))).toBe(true),
  );

  it.each(['thought of chain', 'chain thought', 'ought prompt', 'prompt for g'])('does not find %s', (phrase) => {
    expect(hasPhrase(text, phraseTerms(phrase))).toBe(false);
  });
});
