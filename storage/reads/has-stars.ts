import type { Library } from '../library.ts';

/** Whether any paper has a star. Reads one key. */
export async function hasStars(library: Library): Promise<boolean> {
  return (await library.papers.where('starred').equals(1).limit(1).primaryKeys()).length > 0;
}
