import { describe, expect, it } from 'vitest';
import { termsOfToken } from '../../../../search/analysis/token-filter.ts';
import { tokenize } from '../../../../search/analysis/tokenizer.ts';
import { typedWords } from '../../../../search/query/lexer.ts';

const termsOf = (text: string) => new Set(tokenize(text).flatMap((token) => termsOfToken(token) ?? []));

/** Whether a paper with this text has all words of what is typed. */
function finds(typed: string, text: string): boolean {
  const there = termsOf(text);
  return typedWords(typed).every(({ variants }) => variants.some((terms) => terms.every((term) => there.has(term))));
}

describe('spellings that find each other', () => {
  it.each([
    // Greek letters
    ['π0', '$\\pi_0$', 'pi0', 'pi-0', 'π_0', 'π₀', '\\pi_{0}', '$\\pi$0', 'Π0', '𝜋0', '$\\pi$-0'],
    ['π0.5', 'pi0.5', '$\\pi_{0.5}$', 'pi-0.5', '$\\pi_0.5$', 'π_0.5'],
    ['μP', '$\\mu$P', 'muP', 'mu-P', 'µP', '$\\mu P$', '$\\mu\\text{P}$', '$\\mu$-P', 'MuP', '$\\mathrm{\\mu P}$'],
    ['β-VAE', '$\\beta$-VAE', 'beta-VAE', 'betaVAE', 'βVAE', '𝛽-VAE', 'ϐ-VAE'],
    ['α-NeRF', 'alpha-nerf', '$\\alpha$-NeRF'],
    ['λ-calculus', 'lambda calculus', '$\\lambda$-calculus'],
    ['ε-greedy', 'ϵ-greedy', 'epsilon-greedy', '$\\varepsilon$-greedy'],
    ['ΔNet', 'DeltaNet', 'Delta-Net', '$\\Delta$Net', 'δNet'],
    ['π_RL', 'pi-RL', 'πRL', 'piRL', '$\\pi_{RL}$', '$\\pi_\\mathrm{RL}$'],
    ['ΔΔG', '$\\Delta\\Delta$G', 'delta-delta-G', 'DeltaDeltaG'],
    ['τ²-bench', 'tau2-bench', '$\\tau^2$-bench', 'τ^2-bench'],
    ['σ', 'ς', 'Σ', 'sigma', '$\\sigma$'],
    ['Mem-α', 'Mem-alpha', 'Mem-$\\alpha$', 'mem alpha'],
    // exponents and subscripts
    ['C^2DLM', 'C²DLM', 'C2DLM', '$C^2$DLM', 'C$^2$DLM', 'C\\textsuperscript{2}DLM', 'C<sup>2</sup>DLM', 'C^{2}DLM'],
    ['A$^2$RAG', 'A2RAG', 'A²RAG', 'A^2RAG'],
    ['R²', 'R^2', 'R2', '$R^2$', 'R^{2}'],
    ['H₂O', 'H_2O', 'H2O', '$H_2O$', 'H$_2$O', 'H<sub>2</sub>O', 'H\\textsubscript{2}O'],
    ['$L_0$', 'L0', 'L_0', 'L₀', '$\\ell_0$', 'ℓ0', 'L_{0}'],
    ['x^{2}', 'x²', 'x2', 'x^2'],
    ['10^{-3}', '10⁻³', '10^-3', '10-3'],
    ['10^6', '10⁶', '$10^{6}$'],
    ['S^3', 'S3', 'S³'],
    ['360^circ', '360°', '360$^\\circ$', '360'],
    ['Transformer^2', 'Transformer²', 'Transformer2', 'transformer 2'],
    ['∇²DFT', 'nabla^2DFT', '$\\nabla^2$DFT', 'nabla2DFT'],
    // marks
    ['C++', 'c++', 'C plus plus', 'C-plus-plus', 'C＋＋'],
    ['C++', 'cplusplus'],
    ['C#', 'C sharp', 'C-sharp', 'C♯'],
    ['F#', 'FSharp', 'F-sharp'],
    ['.NET', 'dot net', '.net'],
    ['.NET', 'dotnet'],
    ['Q*', 'Q star', 'Q-star', 'Q⋆', '$Q^*$', 'Q^*', '$Q^\\star$', '$Q^{\\ast}$', 'Q∗', 'Q★'],
    ['Q*', 'qstar', 'QStar'],
    ['STaR*', 'STaR star', 'star*'],
    ['DINO+', 'DINO plus', 'DINO-Plus'],
    ['DINO+', 'DINOPlus', 'dinoplus'],
    ['T5+', 'T5 plus', 't5-plus'],
    ['R1++', 'R1 plus plus'],
    ['YOLO++', 'yolo plus plus', 'YOLO-plus-plus'],
    ['pass@k', 'pass at k', 'pass-at-k', 'Pass@K', 'pass@$k$'],
    ['Node.js', 'nodejs', 'node-js'],
    ['s1.1', 's1 1', 's1-1'],
    ['10×', '10x', '$10\\times$', '10$\\times$', '10X'],
    ['16×16', '16x16', '$16\\times16$'],
    ['×4', 'x4'],
    ['∞-bench', 'infty-bench', 'infinity-bench', '$\\infty$-bench', 'infinitybench', '∞Bench', '$\\infty$Bench'],
    ['∇-prox', 'nabla-prox', '$\\nabla$-prox', 'nabla prox'],
    ['DALL·E', 'DALL-E', 'DALLE'],
    ['Llama™ 3', 'llama 3', 'Llama® 3'],
    // emoji
    ['👩🏽‍🔬', '👩‍🔬', '👩🔬'],
    ['👍🏿', '👍'],
    ['🏃‍♀️', '🏃', '🏃🏻‍♂️'],
    ['❤️', '❤'],
    ['🏳️‍🌈', '🏳🌈'],
    ['1️⃣', '1'],
    // characters that are not seen
    ...['\u00ad', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2060', '\ufeff', '\u034f', '\u061c'].map(
      (unseen) => [`quan${unseen}tum`, 'quantum'],
    ),
    ...['\ufe0f', '\u{e0041}', '\u{e0101}', '\u2063', '\u180e', '\u202a', '\u2068', '\u0002', '\ufffe'].map(
      (unseen) => [`quan${unseen}tum`, 'quantum'],
    ),
    ['می‌خواهم', 'می خواهم'],
    ['می‌خواهم', 'میخواهم'],
    ['क्‍ष', 'क्ष'],
    // words broken by a line
    ['quan- tization', 'quantization', 'quan-\ntization', 'quan‐ \n tization', 'quan\u00ad\ntization'],
    ['quan-\r\n  tization', 'quantization', 'quan\u0002\ntization', 'quan\ufffetization'],
    ['end-\nto-end', 'end-to-end', 'end-to-\nend', 'endtoend'],
    ['vision-lan-\nguage', 'vision-language'],
    ['state-of-\nthe-art', 'state-of-the-art', 'state of the art'],
    ['GPT-\n4', 'GPT-4', 'gpt4'],
    ['Vision-\nLanguage', 'Vision-Language'],
  ])('are %j, %j …', (...spellings) => {
    const lost = spellings.flatMap((typed) =>
      spellings.filter((text) => !finds(typed, text)).map((text) => [typed, text]),
    );
    expect(lost).toEqual([]);
  });

  it.each([
    ['🤗', 'Transformers from the 🤗 Hub'],
    ['🔬', 'A 👩🏽‍🔬 in the lab'],
    ['🇩🇪', 'For 🇩🇪🇫🇷'],
    ['C', 'Translating C++'],
    ['C++', 'A C++-based tool'],
    ['NET', 'A .NET tool'],
    ['10', 'A 10× gain'],
    ['16', 'Worth 16×16 words'],
    ['MuZero', 'mu zero muzero'],
  ])('find what has them in part: %j finds %j', (typed, text) => {
    expect(finds(typed, text)).toBe(true);
  });

  it.each([
    ['A*', 'a tool'],
    ['C++', 'Learning C'],
    ['🇩🇪', 'For 🇩🇰 and 🇪🇸'],
    ['pi', 'quantum'],
  ])('do not make %j find %j', (typed, text) => {
    expect(finds(typed, text)).toBe(false);
  });

  it.each([
    ['100+ papers, 185K+ and 100B+', '100 paper 185000 and 100b'],
    ['*very* good, **bold**', 'very good bold'],
    ['a+b x*y 1+1', 'a b x y 1 1'],
    ['3 × 4, issue #5', '3 4 issu 5'],
    ['a → b ± 5% ≤ €3 © 2024', 'a b 5 3 2024'],
    ['long- and short-term', 'long and shortterm short term'],
    ['zero- to few-shot, pre- and/or post', 'zero to fewshot few shot pre and or post'],
    ['Tides- A Study, a - b, 10- 20', 'tide a study a b 10 20'],
    ['λόγος και ΑΣ', 'λογοσ και ασ'],
    ['ไทย\u200bไทย', 'ไทย ไทย'],
  ])('leave what means something else: %j', (text, terms) => {
    expect([...termsOf(text)].sort().join(' ')).toBe([...new Set(terms.split(' '))].sort().join(' '));
  });
});
