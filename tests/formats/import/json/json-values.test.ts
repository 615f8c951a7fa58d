import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IsOpened, JsonValue } from '../../../../formats/import/json/json-values.ts';
import { jsonValues } from '../../../../formats/import/json/json-values.ts';
import { IMPORT_LIMITS } from '../../../../formats/import/limits.ts';
import { runs } from '../../../property-runs.ts';

async function valuesOf(text: string, isOpened: IsOpened, size = text.length): Promise<JsonValue[]> {
  async function* source() {
    for (let from = 0; from < text.length; from += size) yield text.slice(from, from + size);
  }
  const values: JsonValue[] = [];
  for await (const value of jsonValues(source(), isOpened)) values.push(value);
  return values;
}

const inList: IsOpened = (path, isList) => path.length === 0 && isList;

describe('the values of a JSON text', () => {
  it('are its elements, in pieces of any size and with any white space', async () => {
    const anySpace = fc.constantFrom(undefined, 1, '\t', '\r\n ');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.json().map((text) => JSON.parse(text) as unknown)),
        anySpace,
        fc.integer({ min: 1, max: 30 }),
        async (list, space, size) => {
          const found = await valuesOf(JSON.stringify(list, null, space), inList, size);
          expect(found.map(({ value }) => value)).toEqual(list);
          expect(found.filter(({ fault }) => fault)).toEqual([]);
          expect(found.map(({ path }) => path)).toEqual(list.map((_, index) => [String(index)]));
        },
      ),
      { numRuns: runs(300) },
    );
  });

  it('are the lines of JSON Lines, and the fields of objects that are opened, with their places', async () => {
    expect(await valuesOf('{"a":1}\n{"a":2}\n', inList)).toMatchObject([
      { path: [], value: { a: 1 }, line: 1 },
      { path: [], value: { a: 2 }, line: 2 },
    ]);
    const text = '{"x":"{[",\n "rows":[1,\n{"a":[]}], "e\\u006ed":null}';
    expect(await valuesOf(text, ([first, second]) => first === undefined || (first === 'rows' && !second))).toEqual([
      { path: ['x'], value: '{[', line: 1, source: '' },
      { path: ['rows', '0'], value: 1, line: 2, source: '' },
      { path: ['rows', '1'], value: { a: [] }, line: 3, source: '' },
      { path: ['end'], value: null, line: 3, source: '' },
    ]);
  });

  it('are told where they are broken, too long, or too deep, and the rest goes on', async () => {
    const long = `"${'x'.repeat(IMPORT_LIMITS.entry)}"`;
    const deep = '['.repeat(IMPORT_LIMITS.depth + 1) + ']'.repeat(IMPORT_LIMITS.depth + 1);
    const found = await valuesOf(`[{"a" 1}, nul, ${long}, ${deep}, 2, {"a":`, inList, 5_000);
    expect(found.map(({ value, fault }) => fault ?? value)).toEqual([
      'broken',
      'broken',
      'too-long',
      'too-deep',
      2,
      'cut-off',
    ]);
  });

  it('give no prototype to anything', async () => {
    const [found] = await valuesOf('[{"__proto__":{"isAdmin":true},"constructor":1}]', inList);
    expect(Object.getPrototypeOf(found?.value)).toBe(Object.prototype);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });
});
