const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';

// 2026, 2026-2, 2026/02/08/, 2026-05-19 16:10:28, 2026-02-08T10:00:00.000+01:00
const NUMBERS =
  /^(\d{4})(?:[-/.](\d{1,2}))?(?:[-/.](\d{1,2}))?(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s?(Z|UTC|[+-]\d{2}:?\d{2})?)?(?![\d-])/i;
const EPOCH = /^-?\d{9,20}(?:\.\d{1,9})?$/;
// 8 February 2026, Feb. 8, 2026, February 2026, 10/Oct/2000:13:55:36
const DAY_FIRST = new RegExp(
  `(?:^|[^\\d])(\\d{1,2})(?:st|nd|rd|th)?[\\s/-]{1,3}${MONTH}[\\s,/-]{1,3}(\\d{4})(?!\\d)`,
  'i',
);
const MONTH_FIRST = new RegExp(
  `${MONTH}[\\s-]{0,3}(?:(\\d{1,2})(?:st|nd|rd|th)?(?!\\d))?[\\s,-]{0,3}(\\d{4})(?!\\d)`,
  'i',
);
const MONTH_ALONE = new RegExp(MONTH, 'i');
const MONTH_YEAR = /^(\d{1,2})[/.](\d{4})$/;
const YEAR = /(?:^|\D)((?:1[5-9]|20|21)\d\d)(?!\d)/;
// Longer texts are no dates.
const LONGEST = 60;

/**
 * The time that is written in a bibliography or bookmark, in milliseconds since 1970 UTC: ISO days and times, numbers
 * since 1970 in seconds up to nanoseconds told by their magnitude, days with English months, or a year alone. What is
 * not said is the first month, day, or midnight, and the zone UTC. Undefined for what is no date, and for `''`.
 */
export function writtenTime(written: string): number | undefined {
  const text = written.trim();
  if (text === '' || text.length > LONGEST) return undefined;
  if (EPOCH.test(text)) return epochTime(Number(text));
  const numbers = NUMBERS.exec(text);
  if (numbers) return fromNumbers(numbers);
  const [, date, name, year] = DAY_FIRST.exec(text) ?? [];
  if (name) return timeOf(year, monthOf(name), date);
  const [, named, day, inYear] = MONTH_FIRST.exec(text) ?? [];
  if (named) return timeOf(inYear, monthOf(named), day);
  const [, month, ofYear] = MONTH_YEAR.exec(text) ?? [];
  if (month) return timeOf(ofYear, month);
  const [, alone] = YEAR.exec(text) ?? [];
  return alone === undefined ? undefined : timeOf(alone);
}

/** Milliseconds from a number of seconds, milliseconds, microseconds or nanoseconds since 1970. */
export function epochTime(count: number): number {
  const size = Math.abs(count);
  if (size < 1e11) return Math.round(count * 1_000);
  if (size < 1e14) return Math.round(count);
  return Math.round(count / (size < 1e17 ? 1e3 : 1e6));
}

/** The month's number of an English name or a number, `feb`, `February`, `2`; '' when there is none. */
export function monthOf(written: string): string {
  const number = /^\d{1,2}$/.exec(written.trim())?.[0];
  if (number) return number;
  const [name = ''] = MONTH_ALONE.exec(written.slice(0, LONGEST)) ?? [];
  const index = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  return index < 0 ? '' : String(index + 1);
}

function fromNumbers([, year, month, date, hours, minutes, seconds, zone = 'Z']: RegExpExecArray): number | undefined {
  const day = timeOf(year, month, date);
  if (day === undefined || hours === undefined) return day;
  const [, sign, zoneHours = '0', zoneMinutes = '0'] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  const shift = (Number(zoneHours) * 60 + Number(zoneMinutes)) * (sign === '-' ? -1 : 1);
  const time = ((Number(hours) * 60 + Number(minutes) - shift) * 60 + Number(seconds ?? 0)) * 1_000;
  return Number(hours) < 25 && Number(minutes) < 60 && Number(seconds ?? 0) < 61 ? day + time : undefined;
}

/** The start of a day, UTC; undefined for one that does not exist. */
function timeOf(year: string | undefined, month = '1', date = '1'): number | undefined {
  // Bibliographies write a month or day that is not known as 0.
  const [y, m, d] = [Number(year), Number(month) || 1, Number(date) || 1];
  const time = Date.UTC(y, m - 1, d);
  const made = new Date(time);
  const exists = y >= 1000 && made.getUTCMonth() === m - 1 && made.getUTCDate() === d;
  return exists ? time : undefined;
}
