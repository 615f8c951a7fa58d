import { expect, it, onTestFinished, vi } from 'vitest';
import type { Library } from '../../storage/library.ts';
import { recordCapture } from '../../storage/record-capture.ts';
import { captureOf, facts, freshLibrary, rows } from './made-library.ts';

// Dexie (4.4) notices by itself only that a transaction cannot begin, not that it is closed.
it.each<[string, (library: Library) => void]>([
  ['the browser has closed the connection', (library) => library.backendDB().close()],
  ['the library was closed', (library) => library.close()],
])('a write succeeds after %s, however often', async (_, close) => {
  const library = freshLibrary();
  for (let number = 1; number <= 4; number++) {
    await recordCapture(library, captureOf(rows([facts(number)])));
    close(library);
  }
  await recordCapture(library, captureOf(rows([facts(5)])));
  expect(await library.papers.count()).toBe(5);
  expect(await library.meta.get('library')).toMatchObject({ papers: 5, revision: 5 });
});

it('a write succeeds though its transaction could not begin three times, after which Dexie gives up', async () => {
  const { transaction } = IDBDatabase.prototype;
  let failures = 3;
  // Put in place before Dexie opens the library, because it binds the method then.
  const begin = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    ...args
  ) {
    if (args[1] !== 'readwrite' || failures === 0) return transaction.apply(this, args);
    failures--;
    throw new DOMException('The connection is closing.', 'InvalidStateError');
  });
  onTestFinished(() => begin.mockRestore());
  const library = freshLibrary();
  await recordCapture(library, captureOf(rows([facts(1)])));
  expect(failures).toBe(0);
  expect(await library.papers.count()).toBe(1);
});
