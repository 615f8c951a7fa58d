import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TopK } from '../../../../search/engine/ranking/top-k.ts';
import '../../../property-runs.ts';

it('TopK keeps what sorting all of them would put first', () => {
  const document = fc.record({ tier: fc.nat({ max: 1 }), key: fc.nat({ max: 5 }) });
  fc.assert(
    fc.property(fc.array(document, { maxLength: 60 }), fc.nat({ max: 20 }), (found, limit) => {
      const ranked = found.map((each, doc) => ({ ...each, doc, bits: 0, score: each.key }));
      const top = new TopK(limit);
      for (const each of ranked) if (top.accepts(each.tier, each.key, each.doc)) top.add(each);
      const sorted = ranked.toSorted((a, b) => b.tier - a.tier || b.key - a.key || a.doc - b.doc);
      expect(top.sorted()).toEqual(sorted.slice(0, limit));
    }),
  );
});
