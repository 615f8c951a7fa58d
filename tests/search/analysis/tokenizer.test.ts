import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termsOfToken } from '../../../search/analysis/token-filter.ts';
import { tokensWithOffsets } from '../../../search/analysis/token-spans.ts';
import { tokenize } from '../../../search/analysis/tokenizer.ts';
import { runs } from '../../property-runs.ts';

const termsOf = (text: string) => tokenize(text).flatMap((token) => termsOfToken(token) ?? []);

describe('the terms of a text', () => {
  it.each([
    ['', ''],
    ['Sparse Attention', 'spars attention'],
    ['Erdős, Łukasz and Müller', 'erdo lukasz and muller'],
    ['gpt-4o', 'gpt4o gpt 4o'],
    ['GPT4o', 'gpt4o gpt 4o'],
    ['llama3.1', 'llama31 llama 3 1'],
    ['LLaMA-3.1', 'llama31 llama 3 1'],
    ['qwen2.5-vl', 'qwen25vl qwen 2 5 vl'],
    ['β-VAE', 'betava beta vae'],
    ['$\\beta$-VAE', 'betava beta vae'],
    ['q&a', 'qa q a'],
    ['vision-language', 'visionlanguag vision languag'],
    ['vision–language', 'visionlanguag vision languag'],
    ['state-of-the-art', 'stateoftheart state of the art'],
    ['fine-tuned', 'finetun fine tune'],
    ['SageAttention2', 'sageattention2 sageattention 2 sage attention'],
    ['ScaleCUA', 'scalecua scale cua'],
    ['BERTScore-X', 'bertscorex bertscor x bert score'],
    ['LongRoPE VideoQA', 'longrop long rope videoqa video qa'],
    ['LoRA, LLMs and arXiv', 'lora llm and arxiv'],
    ['h100 r1 3D 4o', 'h100 r1 3d 4o'],
    ['42K, 42,000 and (1,234,567)', '42000 42000 and 1234567'],
    ['2023,100 1,2 1.5k a4k', '2023 100 1 2 15k 1 5k a4k'],
    ['C++ and e.g. this', 'cplusplus c plus and eg e g this'],
    ["the model's loss", 'the model loss'],
    ["the model's's loss", 'the model loss'],
    ['$\\mathcal{O}(n^2)$', 'o n2 n 2'],
    ['\\textbf{Bold} and \\frac{a}{b} \\times 10^{-3}', 'bold and a b 10 3'],
    ['$\\alpha_1$ = 5%', 'alpha1 alpha 1 5'],
    ['$n$-gram', 'ngram n gram'],
    ['go-go', 'gogo go'],
    ['大规模语言模型 LLM', '大 规 模 语 言 模 型 llm'],
    ['한국어', '한 국 어'],
    ['がくしゅう', 'か く し ゅ う'],
    ['训练用42k样本', '训 练 用 42000 样 本'],
    ['中42,000中1,234,567中', '中 42000 中 1234567 中'],
    ['42K개와 VideoQA개', '42000 개 와 videoqa video qa 개'],
    ['中.0k中', '中 0000 中'],
    ['.5k a.5k', '5000 a5k a 5k'],
    ['β中β-VAE $\\beta$中', 'beta 中 betava beta vae beta 中'],
    ['ΑΣ中ΑΣ:b ΑΣ', 'ασ 中 ασ b ασ'],
  ])('%j: %s', (text, terms) => {
    expect(termsOf(text).join(' ')).toBe(terms);
  });

  it('are cut to 64 units, however long the text without a space', () => {
    expect(tokenize(`${'x'.repeat(20_000)} y`)).toEqual(['x'.repeat(64), 'y']);
    expect(termsOf('a-'.repeat(10_000)).filter((term) => term.length > 64)).toEqual([]);
  });

  it('never fail, are words and no more than the text has characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const terms = termsOf(text);
        expect(terms.length).toBeLessThanOrEqual(3 * text.normalize('NFKD').length);
        expect(
          terms.filter((term) => !/^(?:[\p{L}\p{N}]{1,64}|\p{Extended_Pictographic}|\p{RI}{1,2})$/u.test(term)),
        ).toEqual([]);
      }),
      { numRuns: runs(500) },
    );
  });

  it('has tokens whose tokens are themselves', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-zA-Hà-ü β中の0-9.'&_-]{0,40}$/));
    fc.assert(
      fc.property(text, (typed) => {
        const tokens = tokenize(typed);
        expect(tokenize(tokens.join(' '))).toEqual(tokens);
      }),
      {
        numRuns: runs(500),
        examples: [
          ['ℼ'],
          ['𝐀𐅀'],
          ['𝐀λόγος'],
          ['𝐀αβ'],
          ['aのa_0'],
          ['0k中'],
          ['.0k'],
          ['.0k中'],
          ["a's's"],
          [`${'a-'.repeat(31)}1kb`],
          [`${'a-'.repeat(30)}100kb`],
        ],
      },
    );
  });

  // Texts of ASCII alone have patterns of their own.
  it('are the same, with their offsets, when a text has letters of other scripts too', () => {
    const text = fc.stringMatching(/^[a-zA-Z0-9 .,'&_sk-]{0,60}$/);
    const written = (typed: string) => tokensWithOffsets(typed).tokens;
    fc.assert(
      fc.property(text, (typed) => {
        const withMore = `${typed} | ж`;
        expect(tokenize(withMore)).toEqual([...tokenize(typed), 'ж']);
        const tokens = written(withMore);
        expect(tokens.slice(0, -1)).toEqual(written(typed));
        expect(tokens.at(-1)?.token).toBe('ж');
      }),
      {
        numRuns: runs(500),
        examples: [["the model's's loss, 42,000 gpt-4o's"], ["a's-b's 1,200,30 x_1.5k"], ['k- k']],
      },
    );
  });
});
