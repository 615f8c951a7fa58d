import { valuesOf } from '../../papers/field-row.ts';
import type { RuleValues, SmartListValues } from '../../papers/smart-list.ts';
import { NEW_RULE, NEW_SMART_LIST } from '../../papers/smart-list.ts';
import { compareTexts } from '../../papers/value-order.ts';
import type { Library } from '../library.ts';
import { marksOfKind } from '../marks-named.ts';

/** A saved search, with the rule that it is used as, if any. */
export interface SmartList extends Omit<SmartListValues, 'gone'> {
  id: string;
  rule?: RuleValues;
}

/** How many papers have a tag by a rule. */
export interface RuleCount {
  id: string;
  papers: number;
}

/** The smart lists in their order. */
export async function smartLists(library: Library): Promise<SmartList[]> {
  const [rows, rules] = await Promise.all([library.smartLists.toArray(), library.rules.toArray()]);
  const ruleOf = new Map(rules.map((row) => [row.id, valuesOf(row, NEW_RULE)]));
  const lists = rows.flatMap((row): SmartList[] => {
    const { gone, ...values } = valuesOf(row, NEW_SMART_LIST);
    const rule = ruleOf.get(row.id);
    return gone ? [] : [{ id: row.id, ...values, ...(rule?.tag && { rule }) }];
  });
  return lists.sort((a, b) => compareTexts(a.place, b.place) || compareTexts(a.id, b.id));
}

/** How many papers each rule has tagged. Reads a row for each. */
export async function ruleCounts(library: Library): Promise<RuleCount[]> {
  const counts = new Map<string, number>();
  for (const { name, value } of await marksOfKind(library, 'auto-tag')) {
    if (value !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return Array.from(counts, ([id, papers]) => ({ id, papers }));
}
