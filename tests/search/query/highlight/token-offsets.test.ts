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
});
