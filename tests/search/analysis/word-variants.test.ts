import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phraseTest } from '../../../search/analysis/phrase-test.ts';
import { phraseTerms } from '../../../search/analysis/phrases.ts';
import { termsOfToken } from '../../../search/analysis/token-filter.ts';
import { tokenize } from '../../../search/analysis/tokenizer.ts';
import { wordVariants } from '../../../search/analysis/word-variants.ts';
import { runs } from '../../property-runs.ts';

describe('wordVariants', () => {
  it.each<[string, string[][]]>([
    ['', []],
    ['--', []],
    ['models', [['model']]],
    ['gpt-4o', [['gpt4o'], ['gpt', '4o']]],
    ['gpt4o', [['gpt4o'], ['gpt', '4o']]],
    ['go-go', [['gogo'], ['go']]],
    ['128k-context', [['128000context'], ['128000', 'context']]],
    ['1,200', [['1200']]],
    ['SageAttention2', [['sageattention2'], ['sageattention', '2']]],
    ['DeepSeek', [['deepseek']]],
    ['模型', [['模', '型']]],
    ['用42k样', [['用', '42000', '样']]],
    ['.5k', [['5000']]],
    ['a/b', [['a', 'b']]],
    ['learnin', [['learnin'], ['learn']]],
    ['embeddi', [['embeddi'], ['embed']]],
    ['embedde', [['embedd'], ['embed']]],
    ['domain', [['domain']]],
  ])('of %j', (typed, variants) => {
    expect(wordVariants(typed)).toEqual(variants);
  });

  it('has a variant that matches any text with the word', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Dé中β0-9.&-]{1,20}$/), (word) => {
        const terms = new Set(tokenize(`before ${word} after`).flatMap((token) => termsOfToken(token) ?? []));
        const variants = wordVariants(word);
        if (variants.length > 0)
          expect(variants.some((variant) => variant.every((term) => terms.has(term)))).toBe(true);
      }),
      { numRuns: runs(500), examples: [['中42k中'], ['42k中'], ['.0k']] },
    );
  });
});

describe('phraseTest', () => {
  const text = 'A chain-of-thought prompt for GPT-4o models of DeepSeek';

  it.each(['chain of thought', 'Chain-of-Thought prompts', 'gpt 4o model', 'gpt4o', 'thought prompt', 'deepseek'])(
    'finds %s',
    (phrase) => expect(phraseTest(phraseTerms(phrase))(text)).toBe(true),
  );

  it.each(['thought of chain', 'chain thought', 'ought prompt', 'prompt for g', 'deep seek'])(
    'does not find %s',
    (phrase) => {
      expect(phraseTest(phraseTerms(phrase))(text)).toBe(false);
    },
  );

  it('does not try every way to place its words in a text', () => {
    const phrase = [...Array.from({ length: 20 }, () => 'a'), 'end'];
    expect(phraseTest(phrase)(`${'a'.repeat(5_000)} end`)).toBe(false);
    expect(phraseTest(phrase)(`${'a '.repeat(5_000)} end`)).toBe(true);
  });

  it('finds what the terms of the text contain', () => {
    const words =
      `indices vertices matrices studies using aging β $\\beta$ model's gpt-4o gpt4 analyses run-time 模型 Erdős
      h100 movies freed DeepSeek SageAttention2 42k 1,200 用42k样 1.5k .5k`.split(/\s+/);
    const some = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }).map((each) => each.join(' '));
    fc.assert(
      fc.property(some, fc.nat({ max: 9 }), fc.nat({ max: 4 }), (written, from, count) => {
        const phrase = phraseTerms(written).slice(from, from + count + 1);
        if (phrase.length > 0) expect(phraseTest(phrase)(written)).toBe(true);
      }),
      { numRuns: runs(1_000) },
    );
  });
});
