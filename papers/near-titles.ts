import { titleKey } from './title-key.ts';

// Below this, two different titles are too often alike.
const SHORTEST = 24;
const END = 14;

/** A title as it is compared with others: its key without hyphens. */
export function plainTitle(title: string): string {
  return titleKey(title).replaceAll('-', '');
}

/**
 * The beginning and the end of a plain title, by one of which a title that is nearly the same is found. None of a title
 * that is too short to be compared.
 */
export function titleEnds(plain: string): string[] {
  return plain.length < SHORTEST ? [] : [`^${plain.slice(0, END)}`, `${plain.slice(-END)}$`];
}

/**
 * True for plain titles that differ in a few letters (a typing mistake, formulas of which something was lost), or of
 * which one is cut. Costs a thousandth of a millisecond for most that differ.
 */
export function areNearTitles(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < SHORTEST) return false;
  if (long.startsWith(short) && short.length * 2 >= long.length) return true;
  const most = Math.max(2, Math.floor(short.length / 16));
  return long.length - short.length <= most && isWithin(short, long, most);
}

/** True when so many letters at most must be changed, added or taken away to make one text the other. */
function isWithin(one: string, other: string, most: number): boolean {
  let above = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let i = 1; i <= one.length; i++) {
    const row = new Array<number>(other.length + 1).fill(most + 1);
    row[0] = i;
    let least = row[0];
    for (let j = Math.max(1, i - most); j <= Math.min(other.length, i + most); j++) {
      const changed = (above[j - 1] ?? most + 1) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const cost = Math.min(changed, (above[j] ?? most + 1) + 1, (row[j - 1] ?? most + 1) + 1);
      row[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > most) return false;
    above = row;
  }
  return (above[other.length] ?? most + 1) <= most;
}
