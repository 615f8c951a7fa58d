import { valuesOf } from '../../papers/field-row.ts';
import type { SmartListValues } from '../../papers/smart-list.ts';
import { NEW_SMART_LIST } from '../../papers/smart-list.ts';
import { recordStep } from '../journal/record-step.ts';
import type { Library } from '../library.ts';
import { smartLists } from '../reads/smart-lists.ts';
import { setFields } from '../set-fields.ts';
import { write } from '../write.ts';
import { newRow, setPlaces } from './ordered-rows.ts';

/** What is to be said of a smart list; what is absent stays. */
export interface SmartListChange extends Partial<Pick<SmartListValues, 'name' | 'text' | 'pinned'>> {
  /** absent for a new one */
  id?: string;
  /** the smart list before which it is to stand; null for the end */
  before?: string | null;
}

/** Makes or changes a smart list, as a step of the journal; gives its id. */
export function setSmartList(
  library: Library,
  { id = crypto.randomUUID(), before, ...values }: SmartListChange,
): Promise<string> {
  return write(library, async (writing) => {
    const lists = await smartLists(library);
    const isNew = !lists.some((list) => list.id === id);
    const changes = await setFields(writing, 'smartLists', id, values);
    if (isNew) changes.push(...(await newRow(writing, 'smartLists', id)));
    if (isNew || before !== undefined) {
      changes.push(...(await setPlaces(writing, 'smartLists', lists, id, before ?? null)));
    }
    const name = values.name ?? lists.find((list) => list.id === id)?.name ?? '';
    const did = isNew ? 'add' : stepOf(values);
    const what = did === 'pin' || did === 'edit' ? ({ did, what: 'smart-list', name } as const) : undefined;
    await recordStep(writing, { what: what ?? { did, what: 'smart-list', name }, changes });
    return id;
  });
}

/**
 * Deletes a smart list and switches its rule off, as one step of the journal. What the rule has tagged stays: it can be
 * taken back before (takeBackRule).
 */
export function deleteSmartList(library: Library, id: string): Promise<void> {
  return write(library, async (writing) => {
    const { name } = valuesOf(await library.smartLists.get(id), NEW_SMART_LIST);
    const changes = await setFields(writing, 'smartLists', id, { gone: true });
    if (await library.rules.get(id)) changes.push(...(await setFields(writing, 'rules', id, { on: false })));
    await recordStep(writing, { what: { did: 'delete', what: 'smart-list', name }, changes });
  });
}

function stepOf({ name, text, pinned }: Omit<SmartListChange, 'id' | 'before'>) {
  if (text !== undefined) return 'edit';
  if (name !== undefined) return 'rename';
  return pinned === undefined ? 'move' : 'pin';
}
