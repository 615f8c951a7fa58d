import { describe, expect, it } from 'vitest';
import { failEachChange, failingStore } from '../failing-store.ts';
import { freshLibrary } from '../made-library.ts';
import { organise, WAYS } from './organise-library.ts';

describe.each(WAYS)('%s', (_name, perform) => {
  it('changes nothing when any one call to the store fails, and is one write and one step', async () => {
    const library = freshLibrary();
    const store = failingStore(library);
    await organise(library);
    const meta = await library.meta.get('library');
    const journal = await library.journal.count();

    const failures = await failEachChange(library, store, perform);

    expect(failures).toBeGreaterThan(1);
    expect(await library.meta.get('library')).toMatchObject({ revision: (meta?.revision ?? 0) + 1 });
    expect(await library.journal.count()).toBe(journal + 1);
  });
});
