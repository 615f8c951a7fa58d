import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../papers/limits.ts';
import { forget } from '../../../storage/forget/forget.ts';
import type { Forgetting } from '../../storage/forget/secret-library.ts';
import { FORGETTINGS, SECRET, SECRET_WORDS, stepsTo } from '../../storage/forget/secret-library.ts';
import { draftStore, libraryStore, traces } from '../../storage/forget/walk.ts';
import { freshLibrary } from '../../storage/made-library.ts';
import type { Background } from './made-background.ts';
import { startBackground } from './made-background.ts';

/** A background with the secret paper, of which a note is typed that is too long to be stored. */
async function withSecretDraft(forgetting: Forgetting): Promise<Background> {
  const library = freshLibrary();
  for (const step of stepsTo(forgetting)) await step(library);
  const background = startBackground(library);
  const text = `zqxjxvdraft ${'x'.repeat(LIMITS.note)}`;
  await background.send('keep-draft', { editor: crypto.randomUUID(), paperId: SECRET, text, was: '' });
  return background;
}

describe('forgetting', () => {
  it.each(FORGETTINGS)('$name leaves no id and no word in drafts', async (forgetting) => {
    const { library, drafts, send } = await withSecretDraft(forgetting);
    const stores = [libraryStore(library), draftStore(drafts)];
    for (const store of stores) expect((await traces([store], SECRET_WORDS)).length).toBeGreaterThan(1);
    const { target } = forgetting;
    const done = await (target === 'everything' ? send('forget-everything', null) : send('forget', target));
    expect(done).toMatchObject({ ok: true });
    expect(await traces(stores, SECRET_WORDS)).toEqual([]);
  });

  it('that was cut short after the library leaves none once the next housekeeping has run', async () => {
    const [forgetting] = FORGETTINGS as readonly [Forgetting];
    const { library, drafts, daybook } = await withSecretDraft(forgetting);
    if (forgetting.target !== 'everything') await forget(library, forgetting.target);
    expect(await traces([draftStore(drafts)], SECRET_WORDS)).not.toEqual([]);
    await daybook.housekeeping.run();
    expect(await traces([draftStore(drafts)], SECRET_WORDS)).toEqual([]);
  });
});
