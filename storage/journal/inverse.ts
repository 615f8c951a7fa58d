import type { Stamp } from '../../papers/clock.ts';
import type { FieldRow } from '../../papers/field-row.ts';
import type { Change, FieldTable } from '../../papers/journal.ts';
import type { Mark, StoredMarkValue } from '../../papers/mark.ts';
import { STATUSES } from '../../papers/mark.ts';
import { NEW_LIST } from '../../papers/reading-list.ts';
import { NEW_RULE, NEW_SMART_LIST } from '../../papers/smart-list.ts';
import { NEW_TAG } from '../../papers/tag-colour.ts';

export type MarkChange = Extract<Change, { of: 'mark' }>;
export type FieldChange = Extract<Change, { of: 'field' }>;
export type FactsOfPaper = Extract<Change, { of: 'facts' }>;

const DEFAULTS: Record<FieldTable, Record<string, unknown>> = {
  lists: { ...NEW_LIST },
  tags: { ...NEW_TAG },
  smartLists: { ...NEW_SMART_LIST },
  rules: { ...NEW_RULE },
};

/** One change for each mark or field: what stood there before the first, with the stamp of the last. */
export function collapse(changes: readonly Change[]): Change[] {
  const byKey = new Map<string, Change>();
  for (const change of changes) {
    const key = keyOf(change);
    const first = byKey.get(key);
    byKey.set(key, first ? { ...first, ...fieldsOfBoth(first, change), at: change.at } : change);
  }
  return [...byKey.values()];
}

/** What two changes make of the fields of one paper, or of whether a sighting is gone. */
function fieldsOfBoth(first: Change, last: Change): object {
  if (last.of === 'sighting') return { gone: last.gone };
  if (first.of !== 'facts' || first.did !== 'change' || last.of !== 'facts' || last.did !== 'change') return {};
  const was = (name: string, own: unknown) => (name in first.fields ? first.fields[name]?.[0] : own);
  const fields = Object.entries(last.fields).map(([name, [own, became]]) => [name, [was(name, own), became]]);
  return { fields: { ...first.fields, ...Object.fromEntries(fields) } };
}

/** Says of changes that took back others which values are there again. */
export function restoring(made: readonly Change[], taken: readonly Change[]): Change[] {
  const before = new Map(taken.map((change) => [keyOf(change), change.beforeAt]));
  return made.map((change) => {
    const restores = before.get(keyOf(change));
    return restores === undefined ? change : { ...change, restores };
  });
}

function keyOf(change: Change): string {
  switch (change.of) {
    case 'mark':
      return `mark ${change.kind} ${change.paperId} ${change.name}`;
    case 'facts':
      return `facts ${change.paperId}`;
    case 'sighting':
      return `sighting ${change.paperId} ${change.day} ${change.device} ${change.listing}`;
    case 'field':
      return `field ${change.table} ${change.field} ${change.id}`;
  }
}

/** True when what has the stamp `now` is what was set at `at`, also when it was taken back and is there again. */
export type IsStill = (now: Stamp | undefined, at: Stamp) => boolean;

/**
 * The mark that takes a change back, given the paper's marks of now; undefined when the mark was changed since. Where
 * there was no word of the reader's on a tag, a rule's tag is there again.
 */
export function inverseOfMark(
  { kind, name, before, at }: MarkChange,
  marks: readonly Mark[],
  isStill: IsStill,
): StoredMarkValue | undefined {
  const now = marks.find((mark) => mark.kind === kind && mark.name === name);
  if (!isStill(now?.at, at)) return undefined;
  const none = kind === 'tag' && marks.some((mark) => mark.kind === 'auto-tag' && mark.value === name);
  return asMarkValue(kind, name, before ?? none);
}

/** False when it is nothing: `before` is stored, and so has the type of its kind. */
function asMarkValue(kind: StoredMarkValue['kind'], name: string, before: StoredMarkValue['value']): StoredMarkValue {
  switch (kind) {
    case 'cite-key':
      return { kind, name, value: before };
    case 'tag':
      return { kind, name, value: before === true };
    case 'star':
      return { kind, name: '', value: before === true };
    case 'status':
      return { kind, name: '', value: STATUSES.find((status) => status === before) ?? 'unread' };
    case 'note':
      return { kind, name: '', value: typeof before === 'string' ? before : '' };
    default:
      return { kind, name, value: typeof before === 'string' ? before : '' };
  }
}

/**
 * The values that take back changes of the fields of one row, and how many of them were changed since. A row that was
 * added (`isAdded`) is gone, and there again when that is taken back; its other fields stay.
 */
export function inverseOfFields(
  table: FieldTable,
  changes: readonly FieldChange[],
  { fields }: Pick<FieldRow<Record<string, unknown>>, 'fields'>,
  { isAdded, isStill }: { isAdded: boolean; isStill: IsStill },
): { values: Record<string, unknown>; leftAlone: number } {
  if (isAdded && 'gone' in DEFAULTS[table]) return { values: { gone: fields.gone?.value !== true }, leftAlone: 0 };
  const standing = changes.filter(({ field, at }) => isStill(fields[field]?.at, at));
  const values = standing.map(({ field, before }) => [field, before ?? DEFAULTS[table][field]]);
  return { values: Object.fromEntries(values), leftAlone: changes.length - standing.length };
}
