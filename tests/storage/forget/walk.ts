import { Dexie } from 'dexie';
import type { BlockStore } from '../../../search/engine/block-store.ts';
import type { Drafts } from '../../../storage/drafts.ts';
import type { Library } from '../../../storage/library.ts';
import type { MirrorFolder } from '../../../storage/mirror/mirror-folder.ts';
import type { ImportStaging } from '../../../storage/staging/staging.ts';
import { indexTexts } from '../../search/engine/index-texts.ts';

/** A place that may hold what the reader saw. Whatever copy of the library is added gets one, and is walked as well. */
export interface WalkedStore {
  name: string;
  /** every text in it, whole */
  texts(): Promise<string[]>;
}

/** Every row of every table. The keys in a tombstone are ids, and may stay. */
export function libraryStore(library: Library): WalkedStore {
  return {
    name: 'library',
    async texts() {
      const tables = library.tables.map(async (table) => {
        const rows: object[] = await table.toArray();
        if (table.name !== 'tombstones') return rows.map((row) => `${table.name} ${JSON.stringify(row)}`);
        return rows.map((row) => {
          const { paperId, became = '', ...rest } = row as { paperId: string; became?: string };
          return JSON.stringify({ ...rest, titles: [paperId, became].filter((key) => key.startsWith('title:')) });
        });
      });
      return (await Promise.all(tables)).flat();
    },
  };
}

/** Every draft of a note. */
export function draftStore(drafts: Drafts): WalkedStore {
  return { name: 'drafts', texts: async () => (await drafts.all()).map((draft) => JSON.stringify(draft)) };
}

/** Every entry of an import that waits. */
export function stagingStore({ database }: ImportStaging): WalkedStore {
  return {
    name: 'staging',
    async texts() {
      const rows = await Promise.all(database.tables.map((table) => table.toArray()));
      return rows.flat().map((row) => JSON.stringify(row));
    },
  };
}

/** Every row of a database of any shape: what is staged of a backup, or the scratch library of a rehearsal. */
export function databaseStore(name: string): WalkedStore {
  return {
    name,
    async texts() {
      if (!(await Dexie.exists(name))) return [];
      const database = await new Dexie(name).open();
      const rows = await Promise.all(database.tables.map((table) => table.toArray()));
      database.close();
      return rows.flat().map((row) => JSON.stringify(row));
    },
  };
}

/** The copy of what pages show first. */
export function firstValueStore({ read }: { read: () => Promise<object | undefined> }): WalkedStore {
  return { name: 'first values', texts: async () => [JSON.stringify((await read()) ?? {})] };
}

/** Every line of every file of the mirror. The key of a tombstone is an id, and may stay. */
export function mirrorStore(folder: MirrorFolder): WalkedStore {
  return {
    name: 'mirror',
    async texts() {
      const files = (await folder.names()).map(async (name) => (await folder.read(name)).text());
      const lines = (await Promise.all(files)).flatMap((text) => text.split('\n').filter(Boolean));
      return lines.map((line) => {
        const { table, row } = JSON.parse(line) as { table?: string; row?: { paperId: string } };
        if (table !== 'tombstones' || row?.paperId.startsWith('title:')) return line;
        return JSON.stringify({ ...row, paperId: '' });
      });
    },
  };
}

/** Every block of the index, whether it belongs to it or not. */
export function indexStore(blocks: BlockStore): WalkedStore {
  return { name: 'index', texts: () => indexTexts(blocks) };
}

/** Where the stores hold one of these words, which are ids or parts of words that nothing else has. */
export async function traces(stores: readonly WalkedStore[], words: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const { name, texts } of stores) {
    for (const text of await texts()) {
      for (const word of words) if (text.includes(word)) found.push(`${word} in ${name}: ${text.slice(0, 200)}`);
    }
  }
  return found;
}
