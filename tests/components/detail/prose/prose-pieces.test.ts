import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Piece } from '../../../../components/detail/prose/prose-pieces.ts';
import { prosePieces } from '../../../../components/detail/prose/prose-pieces.ts';
import { anyText } from '../../../papers/any-text.ts';
import { runs } from '../../../property-runs.ts';

const MARKS: Partial<Record<Piece['is'], string>> = { strong: '*', em: '/', code: '`', sup: '^', sub: '_', math: '$' };

/** The pieces in one line: each but plain text between its mark. */
function shown(text: string): string {
  return prosePieces(text)
    .map((piece) => {
      const words = piece.is === 'math' ? piece.tex : piece.text;
      const mark = piece.is === 'link' ? '|' : (MARKS[piece.is] ?? '');
      return `${mark}${words}${mark}`;
    })
    .join('');
}

describe('what the site stripped of TeX', () => {
  it.each([
    ['a 7.6times speedup', 'a 7.6× speedup'],
    ['512times512 and 16times3.8B', '512×512 and 16×3.8B'],
    ['up to 1.6-1.8times\nmore', 'up to 1.6-1.8×\nmore'],
    ['only sim30 samples, sim6%', 'only ~30 samples, ~6%'],
    ['in only 1sim4 steps', 'in only 1~4 steps'],
    ['approx20% and leq5% and geq 90%', '≈20% and ≤5% and ≥ 90%'],
    ['from 0.73rightarrow0.90 and 66.3 %rightarrow72.9 %', 'from 0.73→0.90 and 66.3 %→72.9 %'],
    ['(0.117to0.598)', '(0.117→0.598)'],
    ['0.69 pm 0.16', '0.69 ± 0.16'],
    ['360^circ videos', '360° videos'],
    ['O(N^2) and 2^{18} codes', 'O(N^2^) and 2^18^ codes'],
    ['pass^8 and C^2-Eval and A^2Bench', 'pass^8^ and C^2^-Eval and A^2^Bench'],
    ['n^{1+o(1)}, T^{-1/3}', 'n^1+o(1)^, T^−1/3^'],
    ['R^{mtimes n}', 'R^m×n^'],
    ['called G_{stack}, a low L_2', 'called G_stack_, a low L_2_'],
    ['pi_0 and ell_1 and tau_{max}', 'π_0_ and ℓ_1_ and τ_max_'],
    ['mathcal{O}(T) in mathbb{R}', '𝒪(T) in ℝ'],
    ['texttt{D}ual-textbf{H}ead, textit{O}bstacles', '`D`ual-*H*ead, /O/bstacles'],
    ['Calibrated Accuracy (mathrm{Cal)}', 'Calibrated Accuracy (Cal)'],
  ])('is shown as it was meant: %s', (text, meant) => {
    expect(shown(text)).toBe(meant);
  });

  it.each([
    'It was tried multiple times, sometimes 3 times a day.',
    'a sim2real gap and sim-to-real transfer',
    'alpha compositing, the beta version, a delta of tau-bench',
    'schedule_free and Seed-TTS_DiT and a_long_name and DiffIR2VR_web',
    'at 7.30 pm 16 people came',
    'from 2 to 3, approx. 35K questions',
    'It costs $5 or $10, and $1 Million from Real-World Freelance',
    'between $5-$10 and US$300',
    '2^10 and ^_^',
    'Alleq and unequal geqs; foobar{baz}',
  ])('stays as it is where it can have been something else: %s', (text) => {
    expect(shown(text)).toBe(text);
  });
});

describe('what stands in TeX', () => {
  it.each([
    [String.raw`a 54.6\% speedup \& more`, 'a 54.6% speedup & more'],
    [String.raw`\textbf{bold}, \emph{slanted}, {\it vs.} plain`, '*bold*, /slanted/, /vs./ plain'],
    [String.raw`\"Ust\"un and Pl\"{u}cker`, 'Üstün and Plücker'],
    [String.raw`\alpha \times \unknown`, String.raw`α × \unknown`],
    ["``quoted'' -- so--called --- yes", '“quoted” – so–called — yes'],
    ['run --flag', 'run --flag'],
    [String.raw`a rate of $O(\sqrt{n})$ with $k=3$`, String.raw`a rate of $O(\sqrt{n})$ with $k=3$`],
    [String.raw`\(x_1\) and $$E = mc^2$$ and \[y\]`, '$x_1$ and $E = mc^2$ and $y$'],
  ])('is shown as it was meant: %s', (text, meant) => {
    expect(shown(text)).toBe(meant);
  });

  it('is a formula with its source, in a line or as a block', () => {
    expect(prosePieces('so $k^2$ or $$k^3$$')).toEqual([
      { is: 'text', text: 'so ' },
      { is: 'math', tex: 'k^2', source: '$k^2$', isBlock: false },
      { is: 'text', text: ' or ' },
      { is: 'math', tex: 'k^3', source: '$$k^3$$', isBlock: true },
    ]);
  });
});

describe('an address in a text', () => {
  it('is a link without the stop behind it, and nothing in it is taken for TeX', () => {
    expect(prosePieces('See https://github.com/a/b_2_times. More at a.github.io/x_1/ now')).toEqual([
      { is: 'text', text: 'See ' },
      { is: 'link', text: 'https://github.com/a/b_2_times', url: 'https://github.com/a/b_2_times' },
      { is: 'text', text: '. More at a.github.io/x_1/ now' },
    ]);
  });

  it('that is not https is text', () => {
    expect(prosePieces('http://example.org/x').map(({ is }) => is)).toEqual(['text']);
  });
});

describe('any text', () => {
  it('has pieces, of which only formulas and addresses are more than words', () => {
    const marks = fc.stringMatching(/^[$\\^_{}a-d0-9 ]{0,40}$/);
    fc.assert(
      fc.property(fc.oneof(anyText(60), marks), (text) => {
        for (const piece of prosePieces(text)) {
          expect(piece.is === 'math' ? piece.source : piece.text).not.toBe('');
          if (piece.is === 'link') expect(piece.url).toMatch(/^https:/);
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it.each([
    '$',
    '\\',
    '$a ',
    '\\(',
    'text{',
    '{\\it ',
    '_{',
    '^{',
    'a_',
    'https://',
    'a.',
    '\\$',
    '$\\',
    "''",
    '1times',
  ])('of 20,000 characters of %j is gone through in as many steps', (part) => {
    const long = part.repeat(20_000 / part.length);
    expect(prosePieces(long).length).toBeGreaterThan(0);
  });
});
