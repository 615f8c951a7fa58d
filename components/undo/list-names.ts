import { text } from '../../messages/catalogue.ts';
import { READING_LIST } from '../../papers/reading-list.ts';

/** Gives the names of the reading lists there are; one that is gone is called a list. */
export async function listNames(): Promise<(id: string) => string> {
  return (id) => (id === READING_LIST ? text('reading_list') : text('a_list'));
}
