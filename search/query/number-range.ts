import type { Range } from './query.ts';

const NUMBER = /^(\d{1,9})(\.\d{1,3})?(k|m)?$/i;

/**
 * The range of whole numbers of a value: `3`, `<10`, `>=2`, `1..5`, `1k..`, `>1.5k`. Undefined when the value is no
 * number or range. An empty range such as `<0` is valid and matches nothing.
 */
export function readNumbers(value: string): Range | undefined {
  const [, sign = '', end = ''] = /^([<>]=?|=?)(.*)$/s.exec(value) ?? [];
  if (sign) return comparison(sign, readNumber(end));
  const dots = value.indexOf('..');
  if (dots >= 0) return rangeBetween(value.slice(0, dots), value.slice(dots + 2));
  const number = readNumber(value);
  return number === undefined ? undefined : { from: Math.ceil(number), to: Math.floor(number) };
}

function comparison(sign: string, number: number | undefined): Range | undefined {
  if (number === undefined) return undefined;
  if (sign === '<') return { to: Math.ceil(number) - 1 };
  if (sign === '<=') return { to: Math.floor(number) };
  if (sign === '>') return { from: Math.floor(number) + 1 };
  return sign === '>=' ? { from: Math.ceil(number) } : { from: Math.ceil(number), to: Math.floor(number) };
}

function rangeBetween(start: string, end: string): Range | undefined {
  const first = readNumber(start);
  const last = readNumber(end);
  if ((start && first === undefined) || (end && last === undefined) || (!start && !end)) return undefined;
  if (first === undefined || last === undefined) {
    return {
      ...(first !== undefined && { from: Math.ceil(first) }),
      ...(last !== undefined && { to: Math.floor(last) }),
    };
  }
  return { from: Math.ceil(Math.min(first, last)), to: Math.floor(Math.max(first, last)) };
}

function readNumber(text: string): number | undefined {
  const [matched, whole = '', fraction = '', unit = ''] = NUMBER.exec(text) ?? [];
  if (!matched) return undefined;
  const factor = unit ? (unit.toLowerCase() === 'k' ? 1_000 : 1_000_000) : 1;
  // Rounds to thousandths, the finest that can be typed: binary fractions are not exact.
  return Math.round(Number(whole + fraction) * factor * 1_000) / 1_000;
}

/** True when the value is an unfinished number or range: `>`, `1.`. */
export function beginsNumbers(value: string): boolean {
  return (
    /^([<>]=?|=|\.\.?)?$/.test(value) ||
    (/\.$/.test(value) && readNumbers(`${value.replace(/\.+$/, '')}..`) !== undefined)
  );
}
