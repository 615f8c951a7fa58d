import { valuesOf } from '../../papers/field-row.ts';
import type { Change } from '../../papers/journal.ts';
import { LIMITS } from '../../papers/limits.ts';
import type { Mark, MarkValue } from '../../papers/mark.ts';
import { NEW_RULE, NEW_SMART_LIST } from '../../papers/smart-list.ts';
import type { TagColour } from '../../papers/tag-colour.ts';
import { NEW_TAG } from '../../papers/tag-colour.ts';
import { recordStep } from '../journal/record-step.ts';
import type { Library } from '../library.ts';
import { LibraryError } from '../library-error.ts';
import { marksOfKind, marksOfTag } from '../marks-named.ts';
import { setFields } from '../set-fields.ts';
import { setMarks } from '../set-marks.ts';
import type { Writing } from '../write.ts';
import { write } from '../write.ts';

/** What a tag is called after a rename; another tag stays as it is. */
export type Renamed = (tag: string) => string;

export interface TagRename {
  from: string;
  /** where it is a tag already, the two become one */
  to: string;
  /** gives a saved search with tags in it by their new names */
  inSearch?: (text: string, renamed: Renamed) => string;
}

/**
 * Renames a tag and those nested in it, on all papers, in its rules and in saved searches, as one step of the journal
 * and in one write: interrupted, nothing has changed. Rejects with 'tag-too-long' when a nested tag would become so.
 * Gives how many papers it had. Costs a read and a write for each of them.
 */
export function renameTag(library: Library, { from, to, inSearch = (text) => text }: TagRename): Promise<number> {
  const isIn = (tag: string) => tag === from || tag.startsWith(`${from}/`);
  const renamed: Renamed = (tag) => (isIn(tag) ? to + tag.slice(from.length) : tag);
  return write(library, async (writing) => {
    const [own, byRules, rules] = await Promise.all([
      marksOfTag(library, from),
      marksOfKind(library, 'auto-tag'),
      library.rules.toArray(),
    ]);
    const ofRules = byRules.filter(({ value }) => isIn(value));
    if ([...own.map(({ name }) => name), ...ofRules.map(({ value }) => value)].some(isTooLong(renamed))) {
      throw new LibraryError('tag-too-long');
    }
    const isMerge = (await library.papers.where('tags').equals(to).count()) > 0;
    // Where the reader took a rule's tag off, the rule must not set it under its new name.
    const ruled = new Set(rules.map((row) => valuesOf(row, NEW_RULE).tag).filter(isIn));
    const touched = [...own.filter(({ name, value }) => value || ruled.has(name)), ...ofRules];
    const ids = [...new Set(touched.map(({ paperId }) => paperId))];
    const { changes, unknown } = await setMarks(
      writing,
      ids,
      (_, marks) => renamedMarks(marks, renamed, ruled).map((value) => ({ value })),
      'ordered',
    );
    for (const { id, fields } of rules) {
      const tag = fields.tag?.value ?? '';
      if (isIn(tag)) changes.push(...(await setFields(writing, 'rules', id, { tag: renamed(tag) })));
    }
    changes.push(...(await renameColours(writing, isIn, renamed)));
    for (const row of await library.smartLists.toArray()) {
      const { text } = valuesOf(row, NEW_SMART_LIST);
      changes.push(...(await setFields(writing, 'smartLists', row.id, { text: inSearch(text, renamed) })));
    }
    await recordStep(writing, { what: { did: isMerge ? 'merge-tags' : 'rename-tag', from, to }, changes });
    return ids.length - unknown.length;
  });
}

function isTooLong(renamed: Renamed): (tag: string) => boolean {
  return (tag) => renamed(tag).length > LIMITS.tag && renamed(tag) !== tag;
}

/** What a paper with these marks is to have under the new names. What is taken off comes first: tags are limited. */
function renamedMarks(marks: readonly Mark[], renamed: Renamed, ruled: ReadonlySet<string>): MarkValue[] {
  const own = new Map(marks.flatMap((mark) => (mark.kind === 'tag' ? [[mark.name, mark.value] as const] : [])));
  const on = new Set<string>();
  const off = new Set<string>();
  const refused = new Set<string>();
  for (const [tag, isOn] of own) {
    const to = renamed(tag);
    if (to === tag) continue;
    if (isOn) {
      off.add(tag);
      on.add(to);
    } else if (ruled.has(tag) && !own.has(to)) refused.add(to);
  }
  const values: MarkValue[] = [];
  const put = (name: string, value: boolean) => values.push({ kind: 'tag', name, value });
  for (const tag of off.difference(on)) put(tag, false);
  for (const tag of refused.difference(on)) put(tag, false);
  for (const tag of on) if (own.get(tag) !== true) put(tag, true);
  for (const mark of marks) {
    if (mark.kind !== 'auto-tag' || renamed(mark.value) === mark.value) continue;
    values.push({ kind: 'auto-tag', name: mark.name, value: renamed(mark.value) });
  }
  return values;
}

/** Colours go along, unless the tag of the new name has one. */
async function renameColours(writing: Writing, isIn: (tag: string) => boolean, renamed: Renamed): Promise<Change[]> {
  const rows = await writing.library.tags.toArray();
  const before = new Map(rows.map((row) => [row.id, valuesOf(row, NEW_TAG).colour]));
  const after = new Map<string, TagColour | ''>(before);
  const moved = [...before].filter(([tag, colour]) => isIn(tag) && renamed(tag) !== tag && colour !== '');
  for (const [tag] of moved) after.set(tag, '');
  for (const [tag, colour] of moved) if (!after.get(renamed(tag))) after.set(renamed(tag), colour);
  const changes: Change[] = [];
  for (const [tag, colour] of after) {
    if (colour !== (before.get(tag) ?? '')) changes.push(...(await setFields(writing, 'tags', tag, { colour })));
  }
  return changes;
}
