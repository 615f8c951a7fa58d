import { newSalt } from '../../papers/forgotten-scope.ts';
import type { Library } from '../library.ts';
import { write } from '../write.ts';

/** The key under which this library hashes the names of what was forgotten, made at the first call. */
export async function saltOf(library: Library): Promise<string> {
  const known = (await library.meta.get('library'))?.salt;
  return (
    known ??
    write(library, async ({ meta }) => {
      meta.salt ??= newSalt();
      return meta.salt;
    })
  );
}
