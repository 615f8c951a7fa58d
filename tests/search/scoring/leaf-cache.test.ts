import { describe, expect, it } from 'vitest';
import { LeafCache } from '../../../search/scoring/leaf-cache.ts';

const scores = (documents: number) => [{ docs: new Uint32Array(documents), scores: new Float64Array(documents) }];

describe('the scores kept between questions', () => {
  // 100 documents take 1,200 bytes, and what is around them 200.
  const cache = new LeafCache(3_000);
  cache.set('one', scores(100));
  cache.set('two', scores(100));

  it('are those used last, as many as there is room for', () => {
    expect(cache.get('one')).toBeDefined();
    cache.set('three', scores(100));
    expect(cache.get('two')).toBeUndefined();
    expect(cache.get('one')).toBeDefined();
    expect(cache.get('three')).toBeDefined();
  });

  it('are never more than there is room for', () => {
    cache.set('huge', scores(1_000));
    expect(cache.get('huge')).toBeUndefined();
    expect(cache.get('one')).toBeDefined();
  });
});
