import type { Library } from '../library.ts';

/** The revision of the last write. To be followed by what must look again after each change. Reads one small row. */
export async function libraryRevision(library: Library): Promise<number> {
  return (await library.meta.get('library'))?.revision ?? 0;
}
