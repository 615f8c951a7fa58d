import { LIMITS } from '../../papers/limits.ts';
import { parseQuery } from './parse-query.ts';

/**
 * The typed text with one more part, which holds for the whole query: behind it, or before it where what is typed is
 * not finished there. Undefined when it fits neither way, as where the text becomes too long.
 */
export function withPart(typed: string, part: string, now: number): string | undefined {
  const text = typed.trim();
  const behind = `${text} ${part}`;
  if (holds(behind, part, text.length + 1, now)) return `${behind} `;
  const before = `${part} ${text}`;
  return holds(before, part, 0, now) ? before : undefined;
}

function holds(text: string, part: string, from: number, now: number): boolean {
  if (text.length > LIMITS.query) return false;
  const { chips, problems } = parseQuery(text, { now });
  const isWhole = chips.some((chip) => chip.from === from && chip.to === from + part.length);
  return isWhole && !problems.some(({ why }) => why === 'too-many');
}
