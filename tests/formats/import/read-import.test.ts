import { describe, expect, it } from 'vitest';
import { IMPORT_FORMATS } from '../../../formats/import/import-format.ts';
import { IMPORT_LIMITS } from '../../../formats/import/limits.ts';
import { formatOfFile, readImport } from '../../../formats/import/read-import.ts';
import type { ImportedEntry } from '../../../papers/imported-entry.ts';
import { isRefused } from '../../../papers/imported-entry.ts';
import { EXPECTED } from './expected-files.ts';
import type { ExpectedEntry } from './expected-references.ts';
import { FILES } from './made-files.ts';
import { OPTIONS, pieces, readFile } from './read-file.ts';

const whole = ({ facts: { authors, ...facts }, words, doubts = [], ...entry }: ExpectedEntry): ImportedEntry => ({
  ...entry,
  facts: { ...facts, ...(authors && { authors: authors.map((name) => ({ name })) }) },
  words: { tags: [], automaticTags: [], lists: [], ...words },
  doubts,
});

describe('a file of each format', () => {
  it.each(Object.keys(FILES))('is read whole: %s', async (name) => {
    const { entries = [], refused = [] } = EXPECTED[name] ?? {};
    expect(await readFile(name, FILES[name] ?? '')).toEqual({ entries: entries.map(whole), refused });
  });

  it('is known by its content under any name, all formats but saved pages among them', async () => {
    const found = await Promise.all(
      Object.values(FILES).map((text) => formatOfFile('a', pieces(new TextEncoder().encode(text)))),
    );
    const others = IMPORT_FORMATS.filter((format) => !format.startsWith('saved-'));
    expect(new Set(found)).toEqual(new Set(others));
  });

  it('is read alike in pieces of one byte, with other ends of lines, and in UTF-16', async () => {
    for (const [name, text] of Object.entries(FILES)) {
      const read = await readFile(name, text);
      expect(await readFile(name, text, 1)).toEqual(read);
      const plain = text.replace(/^\uFEFF/, '');
      const units = Uint16Array.from(`\uFEFF${plain}`, (char) => char.charCodeAt(0));
      expect(await readFile(name, new Uint8Array(units.buffer))).toEqual(read);
      if (!/json|csv$/.test(name)) expect(await readFile(name, plain.replaceAll('\n', '\r\n'))).toEqual(read);
    }
  });
});

describe('a file that is none', () => {
  const alone = async (name: string, content: Uint8Array | string) => {
    const { entries, refused } = await readFile(name, content);
    expect(entries).toEqual([]);
    return refused;
  };

  it('is refused whole: empty, unknown, or in another encoding', async () => {
    expect(await alone('a.bib', '')).toEqual([{ at: { entry: 0 }, reason: 'empty', shown: '' }]);
    expect(await alone('a.bib', ' \n\n')).toEqual([{ at: { entry: 0 }, reason: 'empty', shown: '' }]);
    expect(await alone('a.doc', 'Dear all,')).toEqual([
      { at: { entry: 0 }, reason: 'unknown-format', shown: 'Dear all,' },
    ]);
    const latin1 = Uint8Array.from('@misc{a, title = {Über}}', (char) => char.charCodeAt(0));
    expect(await alone('a.bib', latin1)).toEqual([{ at: { entry: 0, byte: 18 }, reason: 'bad-encoding', shown: '' }]);
    expect(await alone('a.zip', Uint8Array.of(0x50, 0x4b, 3, 4, 0xff))).toMatchObject([{ at: { entry: 0, byte: 4 } }]);
  });

  it('is refused whole when the page of no known site was saved', async () => {
    const html = '<!DOCTYPE html><html><head><title>Recipes</title></head><body><p>Soup</p></body></html>';
    expect(await alone('a.html', html)).toEqual([{ at: { entry: 0 }, reason: 'not-a-paper', shown: 'Recipes' }]);
  });

  it('is refused whole when RDF declares entities, before any is made', async () => {
    const bomb = '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rdf:RDF>&b;</rdf:RDF>';
    expect(await alone('a.rdf', bomb)).toMatchObject([{ at: { entry: 0, line: 1 }, reason: 'has-dtd' }]);
  });
});

describe('a file of a million rows', () => {
  async function* rows(count: number): AsyncGenerator<Uint8Array> {
    const encoder = new TextEncoder();
    for (let from = 0; from < count; from += 1_000) {
      yield encoder.encode(Array.from({ length: 1_000 }, () => 'none\n').join(''));
    }
  }

  it('is read up to the limit, and what follows is refused at its line', async () => {
    let refused = 0;
    let last: unknown;
    const first = new TextEncoder().encode('https://arxiv.org/abs/1706.03762\n');
    async function* bytes(): AsyncGenerator<Uint8Array> {
      yield first;
      yield* rows(IMPORT_LIMITS.entries + 5_000);
    }
    for await (const each of readImport('list.txt', bytes(), OPTIONS)) {
      if (isRefused(each)) refused += 1;
      last = each;
    }
    expect(refused).toBe(IMPORT_LIMITS.entries);
    expect(last).toEqual({
      at: { entry: IMPORT_LIMITS.entries + 1, line: IMPORT_LIMITS.entries + 1 },
      reason: 'too-many',
      shown: '',
      rest: true,
    });
  });
});
