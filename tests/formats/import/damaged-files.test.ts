import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IMPORT_DOUBTS, isRefused, REFUSAL_REASONS, REFUSED_TEXT } from '../../../papers/imported-entry.ts';
import { LIMITS } from '../../../papers/limits.ts';
import { isPaperId } from '../../../papers/paper-id.ts';
import { runs } from '../../property-runs.ts';
import { FILES } from './made-files.ts';
import { readFile } from './read-file.ts';

const files = fc.constantFrom(...Object.entries(FILES));
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Reads a file, and says what of it is not as it must be. */
async function wrongIn(name: string, bytes: Uint8Array, size: number): Promise<string[]> {
  const { entries, refused } = await readFile(name, bytes, size);
  const places = [...entries, ...refused].filter(({ at }) => at.entry > 0).map(({ at }) => at.entry);
  return [
    ...(new Set(places).size < places.length ? ['a place comes twice'] : []),
    ...(entries.length + refused.length === 0 ? ['nothing is told'] : []),
    ...refused.flatMap((each) => [
      ...(REFUSAL_REASONS.includes(each.reason) && isRefused(each) ? [] : [`reason ${each.reason}`]),
      ...(each.shown.length <= REFUSED_TEXT ? [] : ['long text']),
    ]),
    ...entries.flatMap(({ ids, facts, words, doubts }) => [
      ...ids.filter((id) => !isPaperId(id) || id.startsWith('title:')),
      ...(ids.length > 0 || facts.title ? [] : ['nameless']),
      ...((facts.title ?? '').length <= LIMITS.title ? [] : ['long title']),
      ...((facts.abstract ?? '').length <= LIMITS.abstract ? [] : ['long abstract']),
      ...((words.note ?? '').length <= LIMITS.note ? [] : ['long note']),
      ...(words.tags.length <= LIMITS.tagsPerPaper ? [] : ['many tags']),
      ...doubts.filter((doubt) => !IMPORT_DOUBTS.includes(doubt)),
    ]),
  ];
}

describe('a damaged file', () => {
  it('gives entries and refusals of known reasons wherever it is cut, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(
        files,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 200 }),
        async ([name, text], share, size) => {
          const bytes = bytesOf(text);
          expect(await wrongIn(name, bytes.subarray(0, Math.floor(bytes.length * share)), size)).toEqual([]);
        },
      ),
      { numRuns: runs(300) },
    );
  });

  it('does so wherever its bits are flipped', async () => {
    const flips = fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(7)), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(files, flips, async ([name, text], places) => {
        const bytes = bytesOf(text);
        for (const [share, bit] of places) {
          const at = Math.floor(bytes.length * share);
          bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        }
        expect(await wrongIn(name, bytes, 1_000)).toEqual([]);
      }),
      { numRuns: runs(300) },
    );
  });

  it('does so when parts of it are doubled, swapped, or taken from a file of another format', async () => {
    const part = fc.tuple(
      files,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    await fc.assert(
      fc.asyncProperty(files, fc.array(part, { minLength: 1, maxLength: 5 }), async ([name], parts) => {
        const text = parts.map(([[, source], from, length]) =>
          source.slice(Math.floor(source.length * from)).slice(0, Math.floor(source.length * length)),
        );
        expect(await wrongIn(name, bytesOf(text.join('')), 1_000)).toEqual([]);
      }),
      { numRuns: runs(300) },
    );
  });

  it('tells what was whole before the cut, and what was not as cut off', async () => {
    for (const name of ['made.bib', 'papermemory.json', 'csl.json', 'zotero.rdf', 'omnivore.json']) {
      const text = FILES[name] ?? '';
      const whole = await readFile(name, text);
      const cut = await readFile(name, text.slice(0, -12));
      expect([name, whole.entries.length > 1, whole.refused]).toEqual([name, true, []]);
      expect([name, cut.refused.map(({ reason, rest }) => ({ reason, rest }))]).toEqual([
        name,
        [{ reason: 'cut-off', rest: true }],
      ]);
      expect(whole.entries.slice(0, cut.entries.length)).toEqual(cut.entries);
    }
  });
});
