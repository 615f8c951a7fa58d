import { describe, expect, it, vi } from 'vitest';
import { logError } from '../../../entrypoints/background/log-error.ts';
import { LibraryError } from '../../../storage/library-error.ts';

describe('the log of the background', () => {
  it('names the error and its code, as one text without what the reader saw', () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    logError(new LibraryError('full', new Error('Otters hold hands')));
    expect(log.mock.calls).toEqual([['Daybook: LibraryError full, from Error']]);
    log.mockRestore();
  });
});
