import { save } from '../base/save-file.ts';
import type { MadeExport } from './worker-messages.ts';

/** Hands the files of an export to the browser to be saved, and gives the name of the first. */
export function saveMade({ files }: MadeExport, fileName: string): string {
  const names = files.map(({ name }, at) => name ?? (files.length > 1 ? partName(fileName, at + 1) : fileName));
  for (const [at, { blob }] of files.entries()) save(blob, names[at] ?? fileName);
  return names[0] ?? fileName;
}

/** `papers.zip` as `papers-part2.zip`. */
function partName(fileName: string, part: number): string {
  return fileName.replace(/(\.\w+)$/, `-part${part}$1`);
}
