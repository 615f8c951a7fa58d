import { parse as parseByCitationJs } from '@citation-js/plugin-bibtex/lib/input/file.js';
import { parse as parseByRetorquere } from '@retorquere/bibtex-parser';
import { tidy } from 'bibtex-tidy';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeTex } from '../../../../formats/export/bibtex/encode-tex.ts';
import { decodeTex } from '../../../../formats/import/bibtex/decode-tex.ts';
import { SYMBOLS } from '../../../../formats/import/bibtex/tex-symbols.ts';
import { cleanText } from '../../../../papers/text.ts';
import { anyText } from '../../../papers/any-text.ts';
import { runs } from '../../../property-runs.ts';
import { SPECIALS } from '../special-characters.ts';
import { madePaper, written } from '../written-papers.ts';

const special = fc
  .array(fc.constantFrom(...SPECIALS, 'a', ' ', 'é', '$x$', '\\alpha', '\n'), { maxLength: 20 })
  .map((parts) => parts.join(''));
const anything = fc.oneof(special, anyText(60));

describe('a text in TeX', () => {
  it('reads as the text, whatever it is', () => {
    fc.assert(
      fc.property(anything, fc.boolean(), (text, keepsLetters) => {
        expect(decodeTex(encodeTex(text, keepsLetters)).normalize('NFC')).toBe(text.toWellFormed().normalize('NFC'));
      }),
      {
        numRuns: runs(1_000),
        examples: [
          ['$5 and $10', false],
          ['$a${$b$', false],
          ['?`!`', false],
          ['–-—', false],
        ],
      },
    );
  });

  it('has as many braces closed as opened, with and without regard to backslashes', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const source = encodeTex(text);
        for (const each of [source, source.replace(/\\[^a-z]/g, '')]) {
          let depth = 0;
          for (const char of each) {
            depth += char === '{' ? 1 : char === '}' ? -1 : 0;
            expect(depth).toBeGreaterThanOrEqual(0);
          }
          expect(depth).toBe(0);
        }
      }),
      { numRuns: runs(500) },
    );
  });

  it('is ASCII where text in TeX has a form for its letters, and loses none where it has not', () => {
    expect(encodeTex('Müller, Łukasz, Ōé & ß: 50%–60%')).toBe(
      'M{\\"u}ller, {\\L}ukasz, {\\=O}{\\\'e} \\& {\\ss}: 50\\%--60\\%',
    );
    expect(encodeTex('王小明, α, ế')).toBe('王小明, α, ế');
    expect(encodeTex('Müller & Co.', true)).toBe('Müller \\& Co.');
  });

  it('leaves formulas as they are, and prices not', () => {
    expect(encodeTex('On $\\mathcal{O}(n^2)$ and $x_1$')).toBe('On $\\mathcal{O}(n^2)$ and $x_1$');
    expect(encodeTex('From $5 to $10_000')).toBe('From \\$5 to \\$10\\_000');
    expect(encodeTex('An open $\\frac{1$')).toBe('An open \\$\\textbackslash{}frac\\textbraceleft{}1\\$');
  });

  it('can be every letter that the table has', () => {
    for (const letter of SYMBOLS.values()) expect(decodeTex(encodeTex(letter))).toBe(letter);
  });
});

describe('what other parsers read of it', () => {
  const papers = [
    madePaper(),
    madePaper({ paperId: 'doi:10.1234/made_7', venue: 'Made Conference', title: 'A {brace, 100% & more_' }),
    madePaper({
      paperId: 'title:made up',
      title: 'Made Up',
      authors: Array.from({ length: 573 }, (_, at) => ({ name: `Ada${at} Exämple` })),
    }),
  ];

  it('is three entries with their fields to citation-js', async () => {
    const entries = parseByCitationJs(await written('bibtex', papers));
    expect(entries.map(({ type }) => type)).toEqual(['misc', 'inproceedings', 'misc']);
    expect(entries[0]?.properties).toMatchObject({ eprint: '2602.08025', archiveprefix: 'arXiv', year: '2026' });
    expect(entries[1]?.properties).toMatchObject({ booktitle: 'Made Conference', doi: '10.1234/made_7' });
    expect(entries[2]?.properties.author?.split(' and ')).toHaveLength(573);
  });

  it('is without fault to retorquere’s parser, names and letters as they were', async () => {
    const { entries, errors } = parseByRetorquere(await written('bibtex', papers), { sentenceCase: false });
    expect(errors).toEqual([]);
    const [first] = entries;
    expect(first?.fields).toMatchObject({ eprint: '2602.08025', year: '2026', month: '2' });
    expect(
      first?.fields.author?.map(({ lastName, firstName, name }) => [
        (lastName ?? name)?.normalize('NFC'),
        firstName?.normalize('NFC'),
      ]),
    ).toEqual([
      ['Müller', 'Jörg'],
      ['OpenAI', undefined],
      ['王小明', undefined],
      ['Example', 'Ada'],
    ]);
    expect(entries[2]?.fields.author).toHaveLength(573);
  });

  it('has no duplicates, nothing to warn of and all entries to bibtex-tidy', async () => {
    const { count, warnings } = tidy(await written('bibtex', papers), { duplicates: ['key'] });
    expect({ count, warnings }).toEqual({ count: 3, warnings: [] });
  });

  it('is one entry to each of them, whatever the title is', async () => {
    const title = anything.map((text) => cleanText(text, 200) || 'x');
    await fc.assert(
      fc.asyncProperty(title, async (text) => {
        const source = await written('bibtex', [madePaper({ title: text }, { note: '' })]);
        expect(parseByCitationJs(source)).toHaveLength(1);
        expect(tidy(source).count).toBe(1);
      }),
      { numRuns: runs(100) },
    );
  });
});
