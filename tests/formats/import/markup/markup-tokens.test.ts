import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IMPORT_LIMITS } from '../../../../formats/import/limits.ts';
import { markupTokens } from '../../../../formats/import/markup/markup-tokens.ts';
import { tagOf } from '../../../../formats/import/markup/tag.ts';
import { runs } from '../../../property-runs.ts';

async function tokensOf(text: string, size = text.length) {
  async function* source() {
    for (let from = 0; from < text.length; from += size) yield text.slice(from, from + size);
  }
  const tokens = [];
  for await (const group of markupTokens(source())) tokens.push(...group);
  // A text may come in several pieces.
  return tokens.reduce<typeof tokens>((joined, token) => {
    const last = joined.at(-1);
    if (token.kind !== 'text' || last?.kind !== 'text') joined.push({ ...token });
    else last.source += token.source;
    return joined;
  }, []);
}

const anyMarkup = fc
  .array(
    fc.constantFrom(
      '<',
      '>',
      '</',
      '<a ',
      '"',
      "'",
      '=',
      'b',
      '<!--',
      '-->',
      '--',
      '<![CDATA[',
      ']]>',
      '<?x',
      '?>',
      '<!D',
      '\n',
      ' 1 < 2 ',
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('the tokens of markup', () => {
  it('have all of the text, once and in order, in pieces of any size', async () => {
    await fc.assert(
      fc.asyncProperty(anyMarkup, fc.integer({ min: 1, max: 12 }), async (text, size) => {
        const tokens = await tokensOf(text, text.length || 1);
        expect(tokens.map(({ source }) => source).join('')).toBe(text);
        expect(await tokensOf(text, size)).toEqual(tokens);
      }),
      { numRuns: runs(500) },
    );
  });

  it('are tags, texts, comments, data and declarations', async () => {
    const tokens = await tokensOf('<!DOCTYPE x>\n<a href="1>2" b=\'<\'>1 < 2</a><!-- <b> --><![CDATA[<c>]]><?d >?>');
    expect(tokens.map(({ kind, source, line }) => [kind, source, line])).toEqual([
      ['declaration', '<!DOCTYPE x>', 1],
      ['text', '\n', 1],
      ['tag', '<a href="1>2" b=\'<\'>', 2],
      ['text', '1 < 2', 2],
      ['tag', '</a>', 2],
      ['comment', '<!-- <b> -->', 2],
      ['data', '<![CDATA[<c>]]>', 2],
      ['instruction', '<?d >?>', 2],
    ]);
  });

  it('say that the file ends within one, and are cut where they are too long', async () => {
    expect(await tokensOf('a<b href="')).toMatchObject([{ kind: 'text' }, { kind: 'tag', isOpen: true }]);
    const [token] = await tokensOf(`<a icon="${'x'.repeat(IMPORT_LIMITS.entry * 2)}">`, 100_000);
    expect(token?.source.length).toBe(IMPORT_LIMITS.entry);
  });
});

describe('a tag', () => {
  it('has its attributes in each form, the first of a name, with entities resolved', () => {
    const tag = tagOf(`<A HREF="a&amp;b" x=1 Y='2' z flag/ href=c "=">`);
    expect(tag && [tag.name, tag.isClosing, tag.isEmpty, Object.fromEntries(tag.attributes)]).toEqual([
      'a',
      false,
      false,
      { href: 'a&b', x: '1', y: '2', z: '', flag: '' },
    ]);
    expect(tagOf('</Dl>')).toMatchObject({ name: 'dl', isClosing: true });
    expect(tagOf('<br/>')).toMatchObject({ name: 'br', isEmpty: true });
    expect(tagOf('< a>')).toBeUndefined();
  });
});
