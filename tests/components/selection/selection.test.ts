import { describe, expect, it } from 'vitest';
import type { Selection } from '../../../components/selection/selection.ts';
import {
  allOf,
  isSelected,
  selectedCount,
  selectedPapers,
  withPapers,
} from '../../../components/selection/selection.ts';

const [ONE, TWO, THREE] = ['arxiv:2601.00001', 'arxiv:2601.00002', 'arxiv:2601.00003'] as const;
const whole = allOf('hits', { text: 'paper', total: 5_000, isExact: true });

describe('a selection', () => {
  it('has the papers that were put in and not taken out', () => {
    let selected: Selection | undefined;
    selected = withPapers(selected, 'history', [ONE, TWO], true);
    selected = withPapers(selected, 'history', [ONE], false);
    expect([ONE, TWO, THREE].map((id) => isSelected(selected, id))).toEqual([false, true, false]);
    expect(selected && selectedPapers(selected)).toEqual({ are: 'these', ids: [TWO] });
  });

  it('is gone with its last paper', () => {
    expect(withPapers(withPapers(undefined, 'history', [ONE], true), 'history', [ONE], false)).toBeUndefined();
    expect(allOf('history', [])).toBeUndefined();
  });

  it('begins anew in another list', () => {
    const selected = withPapers(withPapers(undefined, 'history', [ONE], true), 'hits', [TWO], true);
    expect(selected && selectedPapers(selected)).toEqual({ are: 'these', ids: [TWO] });
  });

  it('of a whole search has every paper but those taken out', () => {
    const selected = withPapers(withPapers(whole, 'hits', [ONE, TWO], false), 'hits', [TWO], true);
    expect([ONE, TWO].map((id) => isSelected(selected, id))).toEqual([false, true]);
    expect(selected && selectedCount(selected)).toBe(4_999);
    expect(selected && selectedPapers(selected)).toEqual({ are: 'search', text: 'paper', except: [ONE] });
  });

  it('of the whole history names no paper but those taken out', () => {
    const all = allOf('history', { history: true, total: 5_000, isExact: true });
    const selected = withPapers(all, 'history', [ONE], false);
    expect([ONE, TWO].map((id) => isSelected(selected, id))).toEqual([false, true]);
    expect(selected && selectedCount(selected)).toBe(4_999);
    expect(selected && selectedPapers(selected)).toEqual({ are: 'history', except: [ONE] });
  });

  it('has no count while that of the search is not known', () => {
    const selected = allOf('hits', { text: 'paper', total: 200, isExact: false });
    expect(selected && selectedCount(selected)).toBeUndefined();
  });
});
