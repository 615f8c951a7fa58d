import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phraseTerms } from '../../../../search/analysis/phrases.ts';
import { tokenOffsets } from '../../../../search/query/highlight/token-offsets.ts';
import { runs } from '../../../property-runs.ts';

const inSequence = (text: string) =>
  tokenOffsets(text).flatMap(({ terms }) => terms.filter((each) => each.isInSequence).flatMap((each) => each.terms));

describe('the offsets of the terms of a text', () => {
  it('are in sequence as a phrase sees them', () => {
    const bits = fc.constantFrom(
      ...['a', 'B', 'c', 'S', 's', 'x', 'k', 'K', '1', '0', '42', '000', 'Video', 'QA', 'Sage', 'ing', 'ed', 'ไ'],
      ...[',', '.', '-', '_', '&', "'", '’', '(', '/', ':', ' ', '\u200b', '\u00b7', '\u2011'],
      ...[
        '$',
        '\\beta',
        '\\mathcal{O}',
        '^',
        '+',
        '*',
        '#',
        '@',
        '×',
        '∞',
        '²',
        '₀',
        '‧',
        '- ',
        '\u00ad',
        '🤗',
        '🇩🇪',
        '㎏',
      ],
      ...['中', 'の', '한', 'ㄱ', 'ー', 'β', 'Σ', 'ς', 'ß', 'é', 'e\u0301'],
    );
    const text = fc.array(bits, { maxLength: 10 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (written) => {
        expect(inSequence(written)).toEqual(phraseTerms(written));
      }),
      {
        numRuns: runs(1_000),
        examples: [["the model's loss"], ["MODEL'S"], ['1.5k'], ["中'S"], ["a'Sの"], ["a's's-b's"], ['用42k样']],
      },
    );
  });

  it.each([
    ['Translating C++ to Rust', 'cplusplus', 'C++'],
    ['Translating C++ to Rust', 'c', 'C'],
    ['A π0 model', 'pi0', 'π0'],
    ['A $\\pi_0$ model', 'pi0', 'pi_0'],
    ['A $\\mu$P rule', 'mup', 'mu$P'],
    ['A C$^2$RAG here', 'c2rag', 'C$^2$RAG'],
    ['A Trans\u00adformer', 'transformer', 'Trans\u00adformer'],
    ['The 🤗 Hub', '🤗', '🤗'],
    ['Gains of 10× here', '10x', '10×'],
    ['On quan- tization', 'quantization', 'quan- tization'],
    ['By R² alone', 'r2', 'R²'],
    ['pass@k of it', 'passatk', 'pass@k'],
  ])('are those of the text as written: in %j, %s is %j', (text, term, written) => {
    const places = tokenOffsets(text).flatMap(({ start, terms }) =>
      terms.filter((each) => each.terms.includes(term)).map(({ from, to }) => text.slice(start + from, start + to)),
    );
    expect(places).toContain(written);
  });
});
