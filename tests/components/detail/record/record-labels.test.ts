import { beforeEach, describe, expect, it } from 'vitest';
import { appearedLabel } from '../../../../components/detail/record/record-labels.ts';
import { speakEnglish } from '../../english.ts';

const DAY = 86_400_000;

beforeEach(() => speakEnglish());

describe('the label of a link that appeared', () => {
  it('says how long after the paper was first seen it appeared', () => {
    expect(appearedLabel('code', 5 * DAY, DAY)).toBe('code appeared 4 days after you first saw it');
    expect(appearedLabel('project', 2 * DAY, DAY)).toBe('a project page appeared 1 day after you first saw it');
  });

  it('is none where that is not known, or nothing was seen before', () => {
    const none = [undefined, DAY, 2 * DAY].map((at) => appearedLabel('project', at, 2 * DAY));
    expect(none).toEqual([undefined, undefined, undefined]);
  });
});
