import { LIMITS } from '../../../papers/limits.ts';
import { decodeTex } from './decode-tex.ts';

/**
 * The people in a BibTeX list of names, each as `First Last`, in order: `Last, First`, `von Last, Jr, First`, names in
 * braces whole, `others` left out. Linear in the list.
 */
export function bibtexNames(list: string): string[] {
  return splitOutside(list, isAnd)
    .slice(0, LIMITS.authors + 1)
    .map((name) => personName(name.trim()))
    .filter((name) => name !== '' && name.toLowerCase() !== 'others');
}

function personName(name: string): string {
  // BibLaTeX also has `family=…, given=…`.
  const parts = splitOutside(name, (text, at) => (text[at] === ',' ? 1 : 0)).map((part) =>
    decodeTex(part.trim().replace(/^(?:family|given|prefix|suffix)\s*=\s*/i, '')).trim(),
  );
  const [last = '', second = '', third] = parts;
  if (third === undefined) return [second, last].filter(Boolean).join(' ');
  return [third, last, second].filter(Boolean).join(' ');
}

function isAnd(text: string, at: number): number {
  if (!/\s/.test(text[at] ?? '')) return 0;
  AND.lastIndex = at;
  return AND.exec(text)?.[0].length ?? 0;
}

const AND = /\s{1,20}and(?=\s)/iy;

/** Cuts a text where `separator` finds one, how long it is, outside of braces. */
function splitOutside(text: string, separator: (text: string, at: number) => number): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '\\') at += 1;
    else if (char === '{') depth += 1;
    else if (char === '}') depth -= 1;
    else if (depth <= 0) {
      const length = separator(text, at);
      if (length === 0) continue;
      parts.push(text.slice(from, at));
      from = at + length;
      at = from - 1;
    }
  }
  return [...parts, text.slice(from)];
}
