import type { Excerpt } from './best-sentence.ts';
import { marksOf } from './best-sentence.ts';
import type { Span } from './token-places.ts';

const BETWEEN = ', ';
const MOST = 3;

/** The first three items of a list, as fieldText writes it, in which something was found. Undefined when there is none. */
export function foundItems(list: string, found: readonly Span[]): Excerpt | undefined {
  const excerpt: Excerpt = { text: '', marks: [] };
  let at = 0;
  let count = 0;
  for (const item of found.length > 0 ? list.split(BETWEEN) : []) {
    const [from, to] = [at, at + item.length];
    at = to + BETWEEN.length;
    const inside = found.filter((each) => each.from >= from && each.to <= to);
    if (inside.length === 0 || ++count > MOST) continue;
    const start = excerpt.text ? excerpt.text.length + BETWEEN.length : 0;
    excerpt.text += (excerpt.text && BETWEEN) + item;
    excerpt.marks.push(
      ...marksOf(inside).map((mark) => ({ from: mark.from - from + start, to: mark.to - from + start })),
    );
  }
  return excerpt.text ? excerpt : undefined;
}
