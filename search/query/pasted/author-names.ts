import { once } from '../../../papers/once.ts';
import type { NameQuery } from '../../analysis/author-name.ts';
import { nameQuery } from '../../analysis/author-name.ts';

const PARTICLES = String.raw`(?:(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ten|ter)\s+){0,3}`;
const LETTERS = String.raw`\p{L}[\p{L}\p{M}'’ʼ-]{1,40}`;
const CAPITALISED = String.raw`\p{Lu}[\p{L}\p{M}'’ʼ-]{1,40}`;
const DOTTED = String.raw`(?:\p{L}\.[\s-]?){1,3}`;
const YEAR = String.raw`(?:,?\s*[([]?(?:19|20)\d\d[a-z]?[)\]]?)?`;
const AND = String.raw`\s*(?:,\s*)?(?:&|\band\b)\s*`;

const GROUPS = new RegExp(String.raw`${AND}|\s*;\s*`, 'u');
const ET_AL = /,?\s+et\.?\s+al\b\.?/giu;
const INITIALS = /^(?:\p{L}\.?[\s-]?){1,3}$/u;
const YEAR_AT_END = /[\s,]*[([]?(?:19|20)\d\d[a-z]?[)\]]?\s*$/;

/**
 * What the value of `author:` asks for, a name for each author: `He, Kaiming`, `K. He and X. Zhang`, `He et al.`; none
 * where it has no whole word. `isOpen`: its last word may be unfinished.
 */
export function authorsNamed(text: string, { isOpen = false } = {}): NameQuery[] {
  const names = namesIn(text.replace(ET_AL, '').replace(YEAR_AT_END, ''));
  return names.flatMap((name, at) => nameQuery(name, isOpen && at === names.length - 1 ? { isOpen: true } : {}) ?? []);
}

/** The names of a list, each as written: `He, K., Zhang, X. & Ren, S.` has three. `isShort`: families' names alone. */
function namesIn(list: string, { isShort = false } = {}): string[] {
  return list.split(GROUPS).flatMap((group) => {
    const parts = group
      .split(/\s*,\s*/)
      .map((part) => part.trim())
      .filter(Boolean);
    const isOneName = !isShort && parts.length === 2 && parts.some((part) => !part.includes(' '));
    return isOneName ? [parts.join(' ')] : withInitials(parts);
  });
}

function withInitials(parts: readonly string[]): string[] {
  const names: string[] = [];
  for (const part of parts) {
    const before = names.pop();
    if (before === undefined) names.push(part);
    else if (INITIALS.test(part)) names.push(`${before} ${part}`);
    else names.push(before, part);
  }
  return names;
}

// Where a value without quotes goes on behind its first word: `author:He, Kaiming`, `author:K. He`, `author:He K`,
// `author:He et al.`, `author:He & Zhang`.
const value = once(
  () =>
    new RegExp(
      [
        String.raw`${DOTTED}\s*${PARTICLES}${LETTERS}`,
        String.raw`${PARTICLES}${LETTERS},[ \t]*(?:${DOTTED}|\p{L}(?!\p{L})|${LETTERS}(?:\s+\p{L}\.)?)`,
        String.raw`${LETTERS}\s+${DOTTED}\s*${LETTERS}`,
        String.raw`${LETTERS}(?:\s+(?:${DOTTED}|(?!OR\b)\p{Lu}{1,2}(?![\p{L}:])))?(?:,?\s+et\.?\s+al\b\.?|${AND}${CAPITALISED})?${YEAR}`,
      ].join('|'),
      'uy',
    ),
);

/** The end of a value of `author:` without quotes that begins at `from`, if longer than a word; else `from`. */
export function authorValueEnd(typed: string, from: number): number {
  const pattern = value();
  pattern.lastIndex = from;
  return pattern.test(typed) && /\s/.test(typed.slice(from, pattern.lastIndex)) ? pattern.lastIndex : from;
}

const MAY_BE_CITED = /\bet\.?\s+al\b/i;
// Citations have the family's name, which comes last as sites write names. What may as well be words is a name only
// where it does.
const citation = once(
  () =>
    new RegExp(
      String.raw`(?<![\p{L}\p{M}\p{N}:"“'’-])((?:${CAPITALISED}(?:,\s*|${AND})){0,5}${PARTICLES}${LETTERS}),?\s+et\.?\s+al\b\.?${YEAR}`,
      'gu',
    ),
);
const WHOLE_FORMS = [
  // Last, F. M.
  String.raw`${PARTICLES}${LETTERS}(?:\s${LETTERS})?,\s*(?:\p{L}\.?[\s-]?){1,3}`,
  // F. M. Last
  String.raw`${DOTTED}\s*${PARTICLES}${LETTERS}(?:\s${LETTERS})?`,
  // First M. Last
  String.raw`${LETTERS}\s+(?:\p{L}\.\s?){1,2}\s*${PARTICLES}${LETTERS}`,
  // Last, First M.
  String.raw`${PARTICLES}${LETTERS}(?:\s${LETTERS})?,\s+${LETTERS}(?:\s\p{L}\.?)?`,
];
const whole = once(() => new RegExp(`^(?:${WHOLE_FORMS.join('|')})$`, 'u'));
const short = once(() => new RegExp(String.raw`^${CAPITALISED}\s+(?!OR$)\p{Lu}{1,2}$`, 'u'));
const list = once(
  () => new RegExp(String.raw`^${CAPITALISED}(?:,\s*${CAPITALISED})*${AND}${CAPITALISED}${YEAR}$`, 'u'),
);

/** The places of a text that name authors as a citation does; the whole text where it is nothing but a name. */
export function citedAuthors(text: string): { from: number; to: number; names: NameQuery[] }[] {
  const cited = Array.from(MAY_BE_CITED.test(text) ? text.matchAll(citation()) : []).flatMap(
    ({ 0: all, 1: list = '', index }) => {
      const names = namesIn(list, { isShort: true }).flatMap((name) => nameQuery(name, { isFamilyLast: true }) ?? []);
      return names.length > 0 ? [{ from: index, to: index + all.length, names }] : [];
    },
  );
  if (cited.length > 0) return cited;
  const all = text.trim();
  const names = all.length > 100 ? [] : wholeNames(all);
  const from = text.length - text.trimStart().length;
  return names.length > 0 ? [{ from, to: from + all.length, names }] : [];
}

function wholeNames(text: string): NameQuery[] {
  // Each of these forms has a point or a comma, and a list a word or a sign between its last two.
  if (/[.,]/.test(text) && whole().test(text)) return authorsNamed(text);
  const isList = /&|\band\b/.test(text) && list().test(text);
  if (!isList && !short().test(text)) return [];
  return authorsNamed(text).map((name): NameQuery => ({ ...name, isFamilyLast: true }));
}
