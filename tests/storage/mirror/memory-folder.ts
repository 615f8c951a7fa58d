import type { MirrorFolder } from '../../../storage/mirror/mirror-folder.ts';

/** A folder in memory: each file is there whole or not at all. */
export function memoryFolder(): MirrorFolder {
  const files = new Map<string, string>();
  return {
    names: async () => [...files.keys()],
    async read(name) {
      const text = files.get(name);
      if (text === undefined) throw new DOMException('no such file', 'NotFoundError');
      return new Blob([text]);
    },
    async write(name, chunks) {
      files.set(name, (await Array.fromAsync(chunks)).join(''));
    },
    async remove(name) {
      files.delete(name);
    },
  };
}
