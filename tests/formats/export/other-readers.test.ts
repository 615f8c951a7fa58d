import { parse as parseByCitationJs } from '@citation-js/plugin-bibtex/lib/input/file.js';
import { parse as parseByRetorquere } from '@retorquere/bibtex-parser';
import { tidy } from 'bibtex-tidy';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import type { Tokens } from 'marked';
import { marked } from 'marked';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { encodeTex } from '../../../formats/export/bibtex/encode-tex.ts';
import type { WrittenPaper } from '../../../formats/export/written-paper.ts';
import { cleanText } from '../../../papers/text.ts';
import { anyText } from '../../papers/any-text.ts';
import { runs } from '../../property-runs.ts';
import { SPECIALS } from './special-characters.ts';
import { madePaper, written } from './written-papers.ts';

const special = fc
  .array(fc.constantFrom(...SPECIALS, 'a', ' ', 'é', '$x$', '\\alpha', ' and '), { maxLength: 16 })
  .map((parts) => parts.join(''));
// As the library has texts: cleaned.
const line = fc.oneof(special, anyText(40)).map((text) => cleanText(text, 200) || 'x');

/** A paper of which every text is anything. */
const paper: fc.Arbitrary<WrittenPaper> = fc
  .tuple(line, line, line, line, line, line, fc.option(line, { nil: undefined }))
  .map(([title, name, abstract, tag, list, note, venue]) =>
    madePaper(
      { title, authors: [{ name }, { name: 'Ada Example' }], abstract, ...(venue && { venue }) },
      { tags: [tag.toLowerCase()], lists: [list], note },
    ),
  );
const { DOMParser } = new JSDOM('').window;

describe('whatever stands in a paper, other readers find one', () => {
  it('entry of BibTeX, for whomever it is written', async () => {
    const kinds = fc.constantFrom({}, { forBiber: true }, { forZotero: true });
    await fc.assert(
      fc.asyncProperty(paper, kinds, async (one, options) => {
        const source = await written('bibtex', [one, madePaper()], options);
        expect(parseByCitationJs(source)).toHaveLength(2);
        expect(tidy(source).count).toBe(2);
        const { entries, errors } = parseByRetorquere(source, { sentenceCase: false });
        expect(errors).toEqual([]);
        expect(entries).toHaveLength(2);
        expect(entries[1]?.fields.eprint).toBe('2602.08025');
      }),
      { numRuns: runs(60), examples: [[madePaper({ venue: '$\\@$' }), {}]] },
    );
  });

  it('letter of BibTeX, whatever stands on it or below', () => {
    const codes = Array.from({ length: 0x1f00 - 0xc0 }, (_, at) => String.fromCodePoint(0xc0 + at));
    const letters = codes.filter((one) => /\p{Script=Latin}/u.test(one) && encodeTex(one) !== one);
    expect(letters.length).toBeGreaterThan(300);
    const source = letters.map((one, at) => `@misc{a${at},\n  title = {x ${encodeTex(one)} y},\n}\n`).join('\n');
    const { entries, errors } = parseByRetorquere(source, { sentenceCase: false });
    expect(errors).toEqual([]);
    const read = entries.map(({ fields }) => String(fields.title).normalize('NFC'));
    expect(read).toEqual(letters.map((one) => `x ${one} y`));
  });

  it('item of CSL-JSON', async () => {
    await fc.assert(
      fc.asyncProperty(paper, async (one) => {
        const items = JSON.parse(await written('csl-json', [one]));
        expect(items).toHaveLength(1);
        expect(items[0].title).toBe(one.facts.title.toWellFormed());
        expect(items[0].author).toHaveLength(2);
      }),
      { numRuns: runs(100) },
    );
  });

  it('row of CSV, with as many cells as there are columns', async () => {
    await fc.assert(
      fc.asyncProperty(paper, async (one) => {
        const { data, errors } = Papa.parse<string[]>(await written('csv', [one]), { skipEmptyLines: true });
        expect(errors).toEqual([]);
        const [header = [], ...rows] = data;
        expect(rows.map(({ length }) => length)).toEqual([header.length]);
      }),
      { numRuns: runs(100) },
    );
  });

  it('entry of Atom, in XML without a fault', async () => {
    await fc.assert(
      fc.asyncProperty(paper, async (one) => {
        const feed = new DOMParser().parseFromString(await written('atom', [one]), 'application/xml');
        expect(feed.querySelector('parsererror')).toBeNull();
        expect([...feed.querySelectorAll('entry')]).toHaveLength(1);
        expect(feed.querySelectorAll('entry > author')).toHaveLength(2);
      }),
      { numRuns: runs(100) },
    );
  });

  it('row in a table of Markdown', async () => {
    await fc.assert(
      fc.asyncProperty(paper, async (one) => {
        const tokens = marked.lexer(await written('markdown', [one]));
        const tables = tokens.filter((token): token is Tokens.Table => token.type === 'table');
        expect(tables.map(({ rows }) => rows.length)).toEqual([1]);
        expect(tokens.filter(({ type }) => type === 'html')).toEqual([]);
      }),
      { numRuns: runs(100) },
    );
  });

  it('reference of RIS, each field on a line', async () => {
    await fc.assert(
      fc.asyncProperty(paper, async (one) => {
        const lines = (await written('ris', [one])).split('\r\n').filter(Boolean);
        expect(lines.filter((each) => !/^[A-Z][A-Z0-9] {2}- /.test(each))).toEqual([]);
        expect(lines.filter((each) => /^(?:TY|ER) /.test(each))).toHaveLength(2);
        expect(lines.filter((each) => each.startsWith('AU '))).toHaveLength(2);
      }),
      { numRuns: runs(100) },
    );
  });
});
