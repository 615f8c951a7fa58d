import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropCapturesOf } from '../../../storage/forget/captures-at-place.ts';
import { recordCapture } from '../../../storage/record-capture.ts';
import type { CaptureRecord } from '../../../storage/rows.ts';
import { runs } from '../../property-runs.ts';
import { captureOf, facts, freshLibrary, rows } from '../made-library.ts';

const ORDERED = 5;
const capture = fc.record({ revision: fc.option(fc.nat(9), { nil: undefined }), isElsewhere: fc.boolean() });

describe('dropping the captures of a site', () => {
  it('takes those of before, and leaves those of since and of elsewhere, however many are read at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(capture, { maxLength: 12 }), fc.integer({ min: 1, max: 5 }), async (made, most) => {
        const library = freshLibrary();
        await recordCapture(library, captureOf(rows([facts(1)])));
        const [{ revision: _, ...like } = {}] = await library.captures.toArray();
        const captures = made.map(({ revision, isElsewhere }, number) => ({
          ...(like as CaptureRecord),
          captureId: String(number).padStart(2, '0'),
          listing: isElsewhere ? 'made:day:2026-06-03' : 'hf:day:2026-06-03',
          ...(revision !== undefined && { revision }),
        }));
        await library.captures.clear();
        await library.captures.bulkPut(captures);
        for (let after: string | undefined = ''; after !== undefined; ) {
          const from: string = after;
          after = await library.transaction('rw', library.captures, () =>
            dropCapturesOf(library, 'hf', ORDERED, { after: from, most }),
          );
        }
        const kept = made.flatMap(({ revision = 0, isElsewhere }, number) =>
          isElsewhere || revision >= ORDERED ? String(number).padStart(2, '0') : [],
        );
        expect(await library.captures.toCollection().primaryKeys()).toEqual(kept);
      }),
      { numRuns: runs(15) },
    );
  });
});
