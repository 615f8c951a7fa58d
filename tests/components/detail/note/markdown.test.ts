import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NotePart } from '../../../../components/detail/note/markdown.ts';
import { noteParts } from '../../../../components/detail/note/markdown.ts';
import { mayBeMarkdown } from '../../../../components/detail/note/may-be-markdown.ts';
import { anyText } from '../../../papers/any-text.ts';
import { runs } from '../../../property-runs.ts';

/** The parts as text, each kind but plain text with its name before it. */
function written(parts: readonly NotePart[] | undefined): string | undefined {
  return parts?.map(one).join('');
}

function one(part: NotePart): string {
  if (part.is === 'text') return part.text;
  if ('text' in part) return `${part.is}(${part.text})`;
  if (part.is === 'task') return part.isDone ? '[x]' : '[ ]';
  const name = part.is === 'link' ? `link ${part.url}` : part.is === 'list' ? `list ${part.start ?? '-'}` : part.is;
  return 'parts' in part ? `${name}(${written(part.parts)})` : part.is;
}

describe('a note in Markdown', () => {
  it.each([
    ['It is **good**, *very*', 'paragraph(It is strong(good), em(very))'],
    ['- one\n- two', 'list -(item(inline(one))item(inline(two)))'],
    ['3. one', 'list 3(item(inline(one)))'],
    ['- [x] read', 'list -(item([x]inline(read)))'],
    ['> so they say', 'quote(paragraph(so they say))'],
    ['# Why\nfor `x < y`', 'heading(Why)paragraph(for code(x < y))'],
    ['[code](https://github.com/a/b)', 'paragraph(link https://github.com/a/b(code))'],
    ['see https://example.org/a', 'paragraph(see link https://example.org/a(https://example.org/a))'],
  ])('is shown by its parts: %j', (text, parts) => {
    expect(mayBeMarkdown(text)).toBe(true);
    expect(written(noteParts(text))).toBe(parts);
  });

  it.each(['a plain line', 'two\nlines', 'x < y & z', 'a - b, 5 * 3 = 15'])(
    'is none where it has no marks: %j',
    (text) => {
      expect(noteParts(text)).toBeUndefined();
    },
  );

  it.each([
    ['**a** [x](javascript:alert(1))', 'paragraph(strong(a) inline(x))'],
    ['**a** <img src=x onerror=alert(1)>', 'paragraph(strong(a) <img src=x onerror=alert(1)>)'],
    ['**a** ![cat](https://example.org/cat.png)', 'paragraph(strong(a) cat)'],
    ['**a** [x](http://example.org)', 'paragraph(strong(a) inline(x))'],
  ])('links to nothing but https, and loads nothing: %j', (text, parts) => {
    expect(written(noteParts(text))).toBe(parts);
  });

  it('is looked at without one when nothing in it can be a mark', () => {
    expect(['plain words, and more', 'two\nlines'].map(mayBeMarkdown)).toEqual([false, false]);
  });

  it('of any text has parts or none, nested as deep as it likes', () => {
    const marks = fc.stringMatching(/^[>*_`\-1.[\]() \na#~|]{0,30}$/);
    fc.assert(
      fc.property(fc.oneof(anyText(30), marks), (text) => {
        const parts = noteParts(text);
        expect(parts === undefined || written(parts) !== undefined).toBe(true);
      }),
      { numRuns: runs(200) },
    );
    expect(() => noteParts('> '.repeat(3_900))).not.toThrow();
    expect(noteParts(`**a** ${'b'.repeat(8_000)}`)).toBeUndefined();
  });
});
