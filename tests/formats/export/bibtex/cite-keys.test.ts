import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CiteKeys } from '../../../../formats/export/bibtex/cite-keys.ts';
import { anyText } from '../../../papers/any-text.ts';
import { runs } from '../../../property-runs.ts';
import { madePaper } from '../written-papers.ts';

const keyOf = (name: string, title: string) =>
  new CiteKeys().keyOf(madePaper({ title, authors: [{ name }], publishedAt: Date.UTC(2026, 1) }));

describe('a key of BibTeX', () => {
  it.each([
    ['Jörg Müller', 'Über die Dinge', 'mueller2026ueber'],
    ['Ludwig van Beethoven', 'The A of Things', 'vanbeethoven2026things'],
    ['OpenAI', '$x_1$-Attention: a Study', 'openai2026attention'],
    ['Лев Толстой', 'Война', 'tolstoi2026voina'],
    ['Nguyễn Thị Ánh', 'Don’t Stop', 'anh2026dont'],
    ['王小明', 'On Agents', '2026agents'],
    ['王小明', '语言', 'paper260208025'],
  ])('of %s, %s is %s', (name, title, key) => {
    expect(keyOf(name, title)).toBe(key);
  });

  it('gets a letter where another paper has it, and z is followed by aa', () => {
    const keys = new CiteKeys();
    const given = Array.from({ length: 28 }, () => keys.keyOf(madePaper()));
    expect(given.slice(0, 3)).toEqual(['vonmueller2026ueber', 'vonmueller2026uebera', 'vonmueller2026ueberb']);
    expect(given.at(-1)).toBe('vonmueller2026ueberaa');
  });

  it('stays what it was once given, also when another paper would have it', () => {
    const keys = new CiteKeys();
    expect(keys.keyOf(madePaper({}, { citeKey: 'Mine:2026' }))).toBe('Mine:2026');
    expect(keys.keyOf(madePaper({}, { citeKey: 'mine:2026' }))).toBe('vonmueller2026ueber');
    expect(keys.keyOf(madePaper({}, { citeKey: 'a}, title={' }))).toBe('vonmueller2026uebera');
  });

  it('is ASCII and never empty, whatever the paper is', () => {
    fc.assert(
      fc.property(anyText(30), anyText(60), (name, title) => {
        expect(keyOf(name, title)).toMatch(/^[a-z0-9]{2,80}$/i);
      }),
      { numRuns: runs(300) },
    );
  });
});
