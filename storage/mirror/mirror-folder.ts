/** The folder that the mirror is in. Each file is written once, and is there whole or not at all. */
export interface MirrorFolder {
  /** the names of its files, in no order; none where there is no folder */
  names(): Promise<string[]>;
  read(name: string): Promise<Blob>;
  /** Writes a file. When it rejects, or is cut short, the file is not there. */
  write(name: string, chunks: AsyncIterable<string>): Promise<void>;
  remove(name: string): Promise<void>;
}

export const MIRROR_NAME = 'mirror';

/**
 * A folder in the private file system of the extension, which only its own pages and background see. A service worker
 * has no createSyncAccessHandle (Chromium 156); createWritable is there in both browsers (Firefox 153), writes beside
 * the file, and puts it in its place when it is closed. Undefined where there is no such file system.
 */
export function privateFolder(name = MIRROR_NAME): MirrorFolder | undefined {
  if (!('storage' in navigator) || !('getDirectory' in navigator.storage)) return undefined;
  const root = () => navigator.storage.getDirectory();
  const made = async () => (await root()).getDirectoryHandle(name, { create: true });
  return {
    async names() {
      const names: string[] = [];
      for await (const key of keysOf(await made())) names.push(key);
      return names;
    },
    async read(file) {
      return (await (await made()).getFileHandle(file)).getFile();
    },
    async write(file, chunks) {
      const writable = await (await (await made()).getFileHandle(file, { create: true })).createWritable();
      try {
        for await (const chunk of chunks) await writable.write(chunk);
        await writable.close();
      } catch (error) {
        await writable.abort().catch(() => {});
        // Made empty when it was asked for.
        await (await made()).removeEntry(file).catch(() => {});
        throw error;
      }
    },
    async remove(file) {
      await (await made()).removeEntry(file);
    },
  };
}

// The types of the platform lack it where iterables that are asynchronous are not among them.
function keysOf(folder: FileSystemDirectoryHandle): AsyncIterable<string> {
  return (folder as FileSystemDirectoryHandle & { keys(): AsyncIterable<string> }).keys();
}
