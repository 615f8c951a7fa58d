import { describe, expect, it } from 'vitest';
import type { GuidedFigures } from '../../../../bench/recall/guided/pinned-figures.ts';
import { figureFaults, formatFigures, readFigures } from '../../../../bench/recall/guided/pinned-figures.ts';

const figures = (...found: number[]): GuidedFigures[] => [{ reader: 'fewest', kind: 'typo', queries: 15, found }];

describe('the pinned figures of simulated readers', () => {
  it('are read as they were written', () => {
    expect(readFigures(formatFigures(figures(9, 12, 14)))).toEqual(figures(9, 12, 14));
  });

  it('are refused when a line is none', () => {
    expect(() => readFigures('nobody\ttypo\t15\t9')).toThrow('nobody');
    expect(() => readFigures('fewest\ttypo\tmany')).toThrow('many');
  });

  it('may be missed by two questions, and by no more after any click', () => {
    expect(figureFaults(figures(9, 12, 14), figures(7, 12, 15))).toEqual([]);
    expect(figureFaults(figures(9, 12, 14), figures(9, 12, 11))).toEqual(['fewest, typo: 9 12 11, pinned 9 12 14']);
    expect(figureFaults(figures(9, 12, 14), [])).toHaveLength(1);
  });
});
