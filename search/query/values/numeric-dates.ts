import type { DaySpan } from './day-spans.ts';
import { dayOf, isoWeekSpan, monthIn, yearOf } from './day-spans.ts';

type Parts = readonly [string, string, string, string];

const FORMS: readonly (readonly [RegExp, (parts: Parts) => DaySpan | undefined])[] = [
  [/^(\d{4})$/, ([year]) => yearOf(year)],
  [/^(\d{4})[-/.](\d\d?)$/, ([year, month]) => monthIn(year, month) ?? twoYears(year, month)],
  [/^(\d\d?)[-/.](\d{4})$/, ([month, year]) => monthIn(year, month)],
  [/^(\d{4})([-/.])(\d\d?)\2(\d\d?)(?:t[\d:.z+-]*)?$/, ([year, , month, date]) => dayOf(year, month, date)],
  [/^(\d{4})(\d\d)(\d\d)$/, ([year, month, date]) => dayOf(year, month, date)],
  [/^(\d\d?)([-/.])(\d\d?)\2(?:20)?(\d\d)$/, ([one, sign, other, year]) => shortDate(one, other, `20${year}`, sign)],
  [/^(\d{4})[-/ ]?w(\d\d?)$/, ([year, week]) => isoWeekSpan(year, week)],
];

/**
 * The days of a date in digits, without spaces: `2025`, `2025-5`, `2025/05`, `5.2025`, `2025-05-03`, `20250503`,
 * `2025-W20`, `2024/25`. Of two numbers before a year, the first is the month where slashes stand between them, as in
 * America, and the day otherwise, as in Europe; the one above 12 is the day in any case.
 */
export function numericDates(text: string): DaySpan | undefined {
  for (const [pattern, read] of FORMS) {
    const [whole, one = '', two = '', three = '', four = ''] = pattern.exec(text) ?? [];
    if (whole !== undefined) return read([one, two, three, four]);
  }
  return undefined;
}

function shortDate(one: string, other: string, year: string, sign: string): DaySpan | undefined {
  const [month, date] = sign === '/' ? [one, other] : [other, one];
  return dayOf(year, month, date) ?? dayOf(year, date, month);
}

/** `2024-25`: two years in a row. */
function twoYears(year: string, next: string): DaySpan | undefined {
  const last = Number(year) + 1;
  return String(last).slice(2) === next ? { from: yearOf(year).from, to: yearOf(last).to } : undefined;
}
