import type { Day } from '../../papers/days.ts';
import { pictureFile, pictureFileName } from './picture-file.ts';

const KEPT_MS = 60_000;

/** Which drawing it is, and what it says. */
interface SavedPicture {
  name: string;
  title: string;
  sentence: string;
  today: Day;
}

/** Hands a drawing to the browser as a file to be saved, and gives its name. */
export function savePicture(drawing: SVGSVGElement, { name, title, sentence, today }: SavedPicture): string {
  const ground = getComputedStyle(document.body).backgroundColor;
  const url = URL.createObjectURL(
    new Blob([pictureFile(drawing, { title, sentence, ground })], { type: 'image/svg+xml' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = pictureFileName(name, today);
  link.click();
  // Saving may begin only after the reader has chosen a place for the file.
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
  return link.download;
}
