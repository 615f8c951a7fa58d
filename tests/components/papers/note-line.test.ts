import { describe, expect, it } from 'vitest';
import { noteLine } from '../../../components/papers/note-line.ts';

describe('a note in a row', () => {
  it.each([
    ['**Try this** on `our` data', 'Try this on our data'],
    ['# Why\n- one\n- [x] two\n3. three\n> four', 'Why\none\ntwo\nthree\nfour'],
    ['5 * 3 = 15 - a_b and x > y', '5 * 3 = 15 - a_b and x > y'],
  ])('is without the marks around its words: %j', (note, line) => {
    expect(noteLine(note)).toBe(line);
  });

  it('is cut where no line goes on', () => {
    expect(noteLine('a'.repeat(20_000))).toHaveLength(300);
  });
});
