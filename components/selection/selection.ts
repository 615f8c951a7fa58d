import type { Input } from '../../messages/commands.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { Store } from '../live/store.ts';

/** A search of which all papers are selected, as far as they are known. */
export interface WholeSearch {
  text: string;
  total: number;
  /** `total` is not only a lower bound */
  isExact: boolean;
}

/** The history of which all papers are selected: those that there are when a command is for them. */
export interface WholeHistory {
  history: true;
  total: number;
  isExact: true;
}

/** What is selected in one list of the page. */
export interface Selection {
  /** the name of the list: in another one nothing is selected */
  list: string;
  /** all papers of a search or of the history but `ids`; without it, only `ids` are selected */
  whole?: WholeSearch | WholeHistory;
  ids: ReadonlySet<PaperId>;
  /** they are a part of the history, and the key that selected them selects all of it next */
  isPart?: true;
}

/** What the reader has selected on this page; undefined when it is nothing. */
export const selection = new Store<Selection | undefined>(undefined);

/** True for a paper that is selected. */
export function isSelected(selected: Selection | undefined, id: PaperId): boolean {
  return selected !== undefined && selected.ids.has(id) === (selected.whole === undefined);
}

/** How many papers are selected; undefined when that is not known. */
export function selectedCount({ whole, ids }: Selection): number | undefined {
  if (!whole) return ids.size;
  return whole.isExact ? Math.max(0, whole.total - ids.size) : undefined;
}

/** The selected papers, for a command. */
export function selectedPapers({ whole, ids }: Selection): Input<'mark-many'>['papers'] {
  if (!whole) return { are: 'these', ids: [...ids] };
  const except = [...ids];
  return 'text' in whole ? { are: 'search', text: whole.text, except } : { are: 'history', except };
}

/** The selection with these papers of a list selected or not; undefined when nothing is left of it. */
export function withPapers(
  before: Selection | undefined,
  list: string,
  papers: readonly PaperId[],
  isOn: boolean,
): Selection | undefined {
  const own = before?.list === list ? before : undefined;
  const ids = new Set(own?.ids);
  for (const id of papers) {
    if (isOn === (own?.whole === undefined)) ids.add(id);
    else ids.delete(id);
  }
  const after = { list, ...(own?.whole && { whole: own.whole }), ids };
  return selectedCount(after) === 0 ? undefined : after;
}

/** All papers of a list: those of a search by its text and the history's as a whole, others one by one. */
export function allOf(list: string, all: NonNullable<Selection['whole']> | readonly PaperId[]): Selection | undefined {
  const after = 'total' in all ? { list, whole: all, ids: new Set<PaperId>() } : { list, ids: new Set(all) };
  return selectedCount(after) === 0 ? undefined : after;
}

/** Selects nothing any more. */
export function clearSelection(): void {
  if (selection.get()) selection.set(undefined);
}
