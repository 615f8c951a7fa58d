import { save } from '../../components/base/save-file.ts';
import { openedReader } from '../../components/live/reader.ts';
import { libraryFileName, libraryJson } from '../../formats/library-json.ts';
import { localDay } from '../../papers/days.ts';
import { everything } from '../../storage/reads/everything.ts';

/**
 * Hands the whole library to the browser as a file to be saved, and answers its name. The text is made in pieces, each
 * of which the browser may put aside on the disk.
 */
export async function downloadLibrary(): Promise<string> {
  const now = Date.now();
  const pieces: Blob[] = [];
  const { library } = await openedReader();
  for await (const piece of libraryJson(everything(library), now)) pieces.push(new Blob([piece]));
  const name = libraryFileName(localDay(now));
  save(new Blob(pieces, { type: 'application/json' }), name);
  return name;
}
