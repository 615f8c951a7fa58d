import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../papers/limits.ts';
import { parseQuery } from '../../../search/query/parse-query.ts';
import { withPart } from '../../../search/query/with-part.ts';
import { runs } from '../../property-runs.ts';

const now = Date.parse('2026-06-01T12:00:00Z');
const PART = 'keyword:"deep sea"';

describe('a part that is added to a search', () => {
  it('stands behind it, ready for typing on', () => {
    expect(withPart('otters ', PART, now)).toBe('otters keyword:"deep sea" ');
  });

  it.each(['otters OR', '"otters hold', '-(otters', 'title:"otters'])(
    'stands before what is not finished: %s',
    (typed) => {
      const whole = withPart(typed, PART, now);
      expect(parseQuery(whole ?? '', { now }).must[0]).toEqual(parseQuery(PART, { now }).must[0]);
    },
  );

  it('is left out where the text would become too long, or have too many words', () => {
    expect(withPart('x'.repeat(LIMITS.query - 5), PART, now)).toBeUndefined();
    expect(withPart('a b c d e f g h i j k l m n o p q r s t u v w x y z', PART, now)).toBeUndefined();
  });

  it('is a part of its own in any text that takes it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.boolean(), (typed, isNot) => {
        const part = isNot ? `-${PART}` : PART;
        const whole = withPart(typed, part, now);
        if (whole === undefined) return;
        const { chips } = parseQuery(whole, { now });
        expect(chips.filter(({ from, to }) => whole.slice(from, to) === part).length).toBeGreaterThan(0);
      }),
      { numRuns: runs(300) },
    );
  });
});
