import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RefusedError } from '../../messages/send.ts';
import { errorName } from '../../papers/error-name.ts';
import { LibraryError } from '../../storage/library-error.ts';
import { runs } from '../property-runs.ts';

const SECRET = 'Otters hold hands';

/** A class as the build leaves it: with a name of one letter. */
function minified(name: string, more: object = {}): Error {
  class r extends Error {
    override name = name;
  }
  return Object.assign(new r(SECRET), more);
}

describe('the name of an error in a log', () => {
  it.each([
    ['an error of the library', new LibraryError('full'), 'LibraryError full'],
    ['a refusal', new RefusedError('mark', 'lost'), 'RefusedError lost'],
    ['a class that the build renamed', minified('SegmentError', { code: 'checksum' }), 'SegmentError checksum'],
    ['a cause', new LibraryError('full', minified('QuotaExceededError')), 'LibraryError full, from QuotaExceededError'],
    [
      'what Dexie keeps inside',
      minified('AbortError', { inner: new DOMException(SECRET, 'QuotaExceededError') }),
      'AbortError, from QuotaExceededError',
    ],
    ['a number as code, which names nothing', new DOMException(SECRET, 'InvalidStateError'), 'InvalidStateError'],
    ['a name that is text of a page', minified(SECRET, { code: SECRET }), 'Error'],
    ['a text that was thrown', SECRET, 'a thrown string'],
    ['nothing that was thrown', undefined, 'undefined'],
  ])('is said of %s', (_, error, name) => {
    expect(errorName(error)).toBe(name);
  });

  it('ends where errors cause each other', () => {
    const [one, two] = [minified('One'), minified('Two')];
    one.cause = two;
    two.cause = one;
    expect(errorName(one)).toBe('One, from Two, from One, from Two');
  });

  it('is one short line without the message, whatever is thrown', () => {
    fc.assert(
      fc.property(fc.anything(), (thrown) => {
        const line = errorName(Object.assign(new Error(SECRET, { cause: thrown }), { code: thrown }));
        expect(line).not.toContain(SECRET);
        expect(line).not.toContain('\n');
        expect(line.length).toBeLessThan(600);
      }),
      { numRuns: runs(300) },
    );
  });
});
