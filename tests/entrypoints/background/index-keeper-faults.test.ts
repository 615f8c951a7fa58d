import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { IndexKeeper } from '../../../entrypoints/background/index-keeper.ts';
import { IndexBlocks } from '../../../storage/index-blocks.ts';
import type { Library } from '../../../storage/library.ts';
import { openLibrary } from '../../../storage/library.ts';
import { recordCapture } from '../../../storage/record-capture.ts';
import { captureOf, facts, freshLibrary, rows } from '../../storage/made-library.ts';

const FIRST_TEN = { from: 0, limit: 10 };

interface Watched {
  library: Library;
  blocks: IndexBlocks;
  keeper: IndexKeeper;
  logged: unknown[];
}

function watchedKeeper(): Watched {
  const library = freshLibrary();
  const blocks = new IndexBlocks(`test-${crypto.randomUUID()}`);
  const logged: unknown[] = [];
  const keeper = new IndexKeeper(library, blocks, (error) => logged.push(error));
  onTestFinished(async () => {
    vi.restoreAllMocks();
    await keeper.clear();
  });
  return { library, blocks, keeper, logged };
}

async function record(library: Library, papers: number): Promise<void> {
  for (let first = 1; first <= papers; first += 500) {
    const some = Array.from({ length: Math.min(500, papers - first + 1) }, (_, index) => facts(first + index));
    await recordCapture(library, captureOf(rows(some)));
  }
}

describe('a search', () => {
  it('is answered from memory when what is read cannot be packed, and is packed later', async () => {
    const { library, blocks, keeper, logged } = watchedKeeper();
    await record(library, 2_100);
    const commit = vi.spyOn(blocks, 'commit').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    await expect.poll(async () => (await keeper.search('paper', FIRST_TEN)).total, { timeout: 30_000 }).toBe(2_100);
    expect(logged).toContainEqual(expect.objectContaining({ name: 'QuotaExceededError' }));
    commit.mockRestore();
    await recordCapture(library, captureOf(rows([facts(3_000)])));
    expect((await keeper.search('paper', FIRST_TEN)).total).toBe(2_101);
    await expect.poll(() => blocks.segments(), { timeout: 30_000 }).not.toEqual([]);
  });

  it('is answered from what there is when the library cannot be read, and says that it may lack something', async () => {
    const { library, keeper, logged } = watchedKeeper();
    await record(library, 3);
    await keeper.warm();
    await recordCapture(library, captureOf(rows([facts(2, { title: 'Another number 2' })]), { day: '2026-06-04' }));
    const read = vi.spyOn(library.meta, 'get').mockRejectedValue(new DOMException('gone', 'UnknownError'));
    expect(await keeper.search('number 2', FIRST_TEN)).toMatchObject({ total: 3, incomplete: true });
    expect(logged).not.toEqual([]);
    read.mockRestore();
    expect(await keeper.search('number 2', FIRST_TEN)).not.toHaveProperty('incomplete');
  });

  it('reads nothing of the library while nothing was written, and all of it that was written since', async () => {
    const { library, keeper } = watchedKeeper();
    await record(library, 3);
    await keeper.warm();
    const reads = vi.spyOn(library, 'transaction');
    expect(await keeper.search('number', FIRST_TEN)).toMatchObject({ total: 3 });
    expect(await keeper.search('number', FIRST_TEN)).toMatchObject({ total: 3 });
    expect(reads).not.toHaveBeenCalled();
    await recordCapture(library, captureOf(rows([facts(4)])));
    expect(await keeper.search('number', FIRST_TEN)).toMatchObject({ total: 4 });
  });

  it('reads the library again when its connection was closed', async () => {
    const { library, keeper } = watchedKeeper();
    await record(library, 3);
    await keeper.warm();
    library.close({ disableAutoOpen: false });
    const reads = vi.spyOn(library, 'transaction');
    expect(await keeper.search('number', FIRST_TEN)).toMatchObject({ total: 3 });
    expect(reads).toHaveBeenCalled();
  });

  it('is followed by a look at the library, which notices that another one was put in its place', async () => {
    const { library, keeper } = watchedKeeper();
    await record(library, 3);
    await keeper.warm();
    const another = openLibrary(library.name);
    onTestFinished(() => another.close());
    await another.meta.update('library', { epoch: crypto.randomUUID() });
    await another.papers.update(facts(1).paperId, { title: 'Omega' });
    expect(await keeper.search('omega', FIRST_TEN)).toMatchObject({ total: 0 });
    await expect
      .poll(async () => (await keeper.search('omega', FIRST_TEN)).total, { timeout: 10_000, interval: 1_500 })
      .toBe(1);
  });
});
