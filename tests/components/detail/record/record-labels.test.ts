import { beforeEach, describe, expect, it } from 'vitest';
import { codeLabel } from '../../../../components/detail/record/record-labels.ts';
import { speakEnglish } from '../../english.ts';

const DAY = 86_400_000;

beforeEach(() => speakEnglish());

describe('the label of code', () => {
  it('says how long after the paper was first seen it appeared', () => {
    expect(codeLabel(5 * DAY, DAY)).toBe('code appeared 4 days after you first saw it');
  });

  it('is none where that is not known, or nothing was seen before', () => {
    expect([codeLabel(undefined, DAY), codeLabel(DAY, DAY), codeLabel(DAY, 2 * DAY)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
