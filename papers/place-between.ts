/** The digits of a sort key, in their order as text. */
const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';
const MIDDLE = 'i';
// A time of now in milliseconds and base 36, until 2059.
const TIME_DIGITS = 8;
const TIME = /^[0-9a-z]{8}/;
// A million and a half.
const ROW_DIGITS = 4;

/** A sort key for what is added now: after those of before, before those of later. */
export function placeNow(now: number): string {
  return now.toString(36).padStart(TIME_DIGITS, '0');
}

/** The time in the sort key of what was added (placeNow), in milliseconds; undefined for a key without one. */
export function timeOfPlace(key: string): number | undefined {
  const [time] = TIME.exec(key) ?? [];
  return time === undefined ? undefined : Number.parseInt(time, 36);
}

/** A sort key for the one at a place, from 0, among many that get the same sort key at once. */
export function placeInRow(key: string, place: number): string {
  // Nothing that begins with a key and ends in 0 leaves room before it.
  return `${key}${(place + 1).toString(36).padStart(ROW_DIGITS, '0')}${MIDDLE}`;
}

/**
 * A sort key between two others, the first of which is the lesser; '' stands for the very beginning and the very end.
 * At the end it is one before all that is added later (placeNow). Where two leave no room, as keys that another program
 * made can, it comes right after both. A key grows by a digit for each five or so that are put into one gap.
 */
export function placeBetween(before: string, after: string): string {
  if (after === '') return placeAfter(before);
  let key = '';
  let isBounded = true;
  for (let i = 0; i < after.length || !isBounded; i += 1) {
    const low = digitAt(before, i);
    const high = isBounded ? digitAt(after, i) : DIGITS.length;
    if (high - low > 1) return key + DIGITS.charAt((low + high) >> 1);
    if (high > low) isBounded = false;
    key += DIGITS.charAt(low);
  }
  return placeAfter(after);
}

function placeAfter(key: string): string {
  const last = digitAt(key, key.length - 1);
  if (key.length <= TIME_DIGITS || last + 1 >= DIGITS.length) return key + MIDDLE;
  return key.slice(0, -1) + DIGITS.charAt(last + 1);
}

/** 0 where the key has ended: no digit comes before that. */
function digitAt(key: string, place: number): number {
  return Math.max(0, DIGITS.indexOf(key.charAt(place)));
}
