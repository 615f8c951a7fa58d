import type { Change, StepName } from '../../papers/journal.ts';
import type { ReadingListValues } from '../../papers/reading-list.ts';
import { recordStep } from '../journal/record-step.ts';
import type { Library } from '../library.ts';
import { marksNamed } from '../marks-named.ts';
import { readingLists } from '../reads/lists.ts';
import { setFields } from '../set-fields.ts';
import { setMarks } from '../set-marks.ts';
import { write } from '../write.ts';
import { newRow, setPlaces } from './ordered-rows.ts';

/** What is to be said of a reading list; what is absent stays. */
export interface ListChange extends Partial<Pick<ReadingListValues, 'name' | 'archived' | 'limit'>> {
  /** absent for a new list */
  id?: string;
  /** the list before which it is to stand; null for the end */
  before?: string | null;
}

/** Makes or changes a reading list, as a step of the journal; gives its id. */
export function setList(
  library: Library,
  { id = crypto.randomUUID(), before, ...values }: ListChange,
): Promise<string> {
  return write(library, async (writing) => {
    const lists = await readingLists(library);
    const isNew = !lists.some((list) => list.id === id);
    const changes = await setFields(writing, 'lists', id, values);
    if (isNew) changes.push(...(await newRow(writing, 'lists', id)));
    if (isNew || before !== undefined) changes.push(...(await setPlaces(writing, 'lists', lists, id, before ?? null)));
    const name = values.name ?? lists.find((list) => list.id === id)?.name ?? '';
    const did = isNew ? 'add' : stepOf(values);
    await recordStep(writing, { what: { did, what: 'list', name }, changes });
    return id;
  });
}

/** Deletes a reading list and takes its entries off, as one step of the journal; gives how many there were. */
export function deleteList(library: Library, id: string): Promise<number> {
  return write(library, async (writing) => {
    const { name = '' } = (await readingLists(library)).find((list) => list.id === id) ?? {};
    const entries = (await marksNamed(library, 'list', id)).filter(({ value }) => value !== '');
    const ids = entries.map(({ paperId }) => paperId);
    const { changes } = await setMarks(
      writing,
      ids,
      () => [{ value: { kind: 'list', name: id, value: '' } }],
      'ordered',
    );
    const gone: Change[] = await setFields(writing, 'lists', id, { gone: true });
    const what: StepName = { did: 'delete', what: 'list', name };
    await recordStep(writing, { what, changes: [...changes, ...gone] });
    return ids.length;
  });
}

function stepOf({ name, archived, limit }: Omit<ListChange, 'id' | 'before'>) {
  if (name !== undefined) return 'rename';
  if (archived !== undefined) return 'archive';
  return limit === undefined ? 'move' : 'limit';
}
