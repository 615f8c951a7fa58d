import type { Day } from '../../papers/days.ts';
import { save } from '../base/save-file.ts';
import { pictureFile, pictureFileName } from './picture-file.ts';

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
  const file = pictureFileName(name, today);
  save(new Blob([pictureFile(drawing, { title, sentence, ground })], { type: 'image/svg+xml' }), file);
  return file;
}
