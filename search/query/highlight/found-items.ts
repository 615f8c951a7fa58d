import type { Numbered, NumberedExcerpt } from './snippets.ts';
import { marksOf } from './snippets.ts';

const BETWEEN = ', ';
const MOST = 3;

/** The first three items of a list, as fieldText writes it, in which something was found. Undefined when there is none. */
export function foundItems(list: string, found: readonly Numbered[]): NumberedExcerpt | undefined {
  const items = found.length > 0 ? itemsOf(list, found).slice(0, MOST) : [];
  if (items.length === 0) return undefined;
  let at = 0;
  const marks = items.flatMap(({ text, from, inside }) => {
    const move = at - from;
    at += text.length + BETWEEN.length;
    return marksOf(inside).map((mark) => ({ from: mark.from + move, to: mark.to + move }));
  });
  const wanted = items.flatMap(({ inside }) => inside.map((each) => each.wanted));
  return { text: items.map(({ text }) => text).join(BETWEEN), marks, wanted };
}

function itemsOf(list: string, found: readonly Numbered[]) {
  let from = -BETWEEN.length;
  let last = '';
  return list.split(BETWEEN).flatMap((text) => {
    from += last.length + BETWEEN.length;
    last = text;
    const inside = found.filter((each) => each.from >= from && each.to <= from + text.length);
    return inside.length > 0 ? [{ text, from, inside }] : [];
  });
}
