// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { drawFormula } from '../../../../components/detail/prose/draw-formula.ts';

// jsdom gives elements of MathML no style, so what sets one is tried in the browser: tests/e2e/detail-record.test.ts.
describe('a formula', () => {
  it.each([
    String.raw`O(\sqrt{n}\log n)`,
    String.raw`\sum_{i=1}^{n} \frac{x_i^2}{\sigma}`,
    String.raw`\mathbb{E}_{x\sim p}\left[\|f(x)\|_2\right] \leq \text{loss}`,
  ])('is drawn in MathML: %s', (tex) => {
    const formula = drawFormula(tex, false);
    expect(formula?.localName).toBe('math');
    expect(formula?.querySelector('[href], [src], [onclick], script')).toBeNull();
  });

  it.each([
    String.raw`\href{javascript:alert(1)}{x}`,
    String.raw`\includegraphics{https://example.org/x.png}`,
    String.raw`\def\a{\a\a}\a`,
    String.raw`\def\a#1{#1#1#1}\a{\a{\a{\a{\a{\a{\a{x}}}}}}}`,
    String.raw`\unknowncommand{x}`,
    String.raw`\frac{1`,
    '{'.repeat(900),
    'x+'.repeat(600),
  ])('that asks for more than a formula may is not drawn: %s', (tex) => {
    expect(drawFormula(tex, false)).toBeUndefined();
  });
});
