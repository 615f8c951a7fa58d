import { text } from '../../messages/catalogue.ts';
import { READING_LIST } from '../../papers/reading-list.ts';
import { openedReader } from '../live/reader.ts';

/** Gives the names of the reading lists there are; one that is gone is called a list. */
export async function listNames(): Promise<(id: string) => string> {
  const { lists } = await (await openedReader()).read('markLabels').catch(() => ({ lists: {} }) as const);
  const names = new Map<string, string>(Object.entries(lists));
  return (id) => names.get(id) ?? text(id === READING_LIST ? 'reading_list' : 'a_list');
}
