import { describe, expect, it } from 'vitest';
import { failingStore } from '../failing-store.ts';
import { contents, freshLibrary } from '../made-library.ts';
import { organise, WAYS } from './organise-library.ts';

describe.each(WAYS)('%s', (_name, perform) => {
  it('changes nothing when any one call to the store fails, and is one write and one step', async () => {
    const library = freshLibrary();
    const store = failingStore(library);
    await organise(library);
    const before = await contents(library);
    const meta = await library.meta.get('library');
    const journal = await library.journal.count();

    let failures = 0;
    for (let n = 1; ; n += 1) {
      store.failAt(n);
      const outcome = await perform(library).then(
        () => 'done',
        () => 'failed',
      );
      if (outcome === 'done') break;
      failures += 1;
      store.failAt(0);
      expect(await contents(library)).toEqual(before);
      expect(await library.meta.get('library')).toEqual(meta);
    }

    expect(failures).toBeGreaterThan(1);
    expect(await library.meta.get('library')).toMatchObject({ revision: (meta?.revision ?? 0) + 1 });
    expect(await library.journal.count()).toBe(journal + 1);
  });
});
