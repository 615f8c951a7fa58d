import { text } from '../../messages/catalogue.ts';

/** A reading list's name; that of the one which is there from the start until the reader has named it. */
export function listName({ name }: { name: string }): string {
  return name || text('reading_list');
}
