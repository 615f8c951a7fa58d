import { describe, expect, it } from 'vitest';
import { choose } from '../../../search/narrowing/choose.ts';

const choice = (hits: number[], worth = 1) => ({ hits, worth });

describe('the choice of chips', () => {
  it('takes first what brings up the best of the hits that are further down', () => {
    const [near, far] = [choice([4, 5, 6]), choice([40, 50, 60])];
    expect(choose([far, near], 100, 1)).toEqual([near]);
  });

  it('takes one of two that keep the same hits, and then another kind', () => {
    const [one, same, other] = [choice([4, 5, 6]), choice([4, 5, 6]), choice([30, 31])];
    expect(choose([one, same, other], 100, 3)).toEqual([one, other]);
  });

  it('takes none that only keeps what is read anyhow', () => {
    expect(choose([choice([0, 1, 2])], 100, 8)).toEqual([]);
  });

  it('prefers what the hits say more often than the library', () => {
    const [common, telling] = [choice([4, 5, 6], 0.1), choice([7, 8, 9], 2)];
    expect(choose([common, telling], 100, 1)).toEqual([telling]);
  });
});
