import type { Paper } from '../../papers/paper.ts';
import type { ExtensionPage } from '../../scripts/browser/driver.ts';
import { eventually, rowsOf } from './daybook.ts';

/** The note that the library has on the paper with this title. */
export async function noteOf(own: ExtensionPage, title: string): Promise<string | undefined> {
  return (await rowsOf<Paper>(own, 'papers')).find((paper) => paper.title === title)?.note;
}

/** Waits until that is the note in the library. */
export function stored(own: ExtensionPage, title: string, words: string): Promise<void> {
  return eventually(`the note “${words.slice(0, 50)}”`, async () => (await noteOf(own, title)) === words);
}

/** The texts that are kept as drafts. */
export function draftsOf(own: ExtensionPage): Promise<string[]> {
  return own.evaluate<string[]>(
    `const open = indexedDB.open('daybook-drafts');
     const database = await new Promise((done, failed) => {
       open.onsuccess = () => done(open.result);
       open.onerror = () => failed(open.error);
     });
     const all = database.transaction('drafts').objectStore('drafts').getAll();
     const drafts = await new Promise((done) => { all.onsuccess = () => done(all.result); });
     database.close();
     return drafts.map((draft) => draft.text);`,
  );
}
