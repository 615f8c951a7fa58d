import { beforeEach, describe, expect, it } from 'vitest';
import { byteLabel } from '../../../entrypoints/options/byte-label.ts';
import { speakEnglish } from '../../components/english.ts';

beforeEach(speakEnglish);

describe('a number of bytes', () => {
  it.each([
    [0, '0 kB'],
    [512, '0.51 kB'],
    [9_999, '10 kB'],
    [18_400_000, '18 MB'],
    [1_240_000_000, '1.2 GB'],
    [6e14, '600 TB'],
  ])('%d is %s', (bytes, label) => {
    expect(byteLabel(bytes)).toBe(label);
  });
});
