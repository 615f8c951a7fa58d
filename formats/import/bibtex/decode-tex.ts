import { ACCENTS, SETTINGS, SYMBOLS } from './tex-symbols.ts';

const COMMAND = /\\(?:([a-zA-Z]+)\*?[ \t\n]*|([^a-zA-Z]))/y;
const ACCENTED = /[ \t\n]*(?:\{?[ \t\n]*(?:\\([ij])(?![a-zA-Z])[ \t\n]*|([^\\{}$\s]))(\})?)?/uy;
const LIGATURES: readonly (readonly [string, string])[] = [
  ['---', '—'],
  ['--', '–'],
  ['``', '“'],
  ["''", '”'],
];
// Blanks of different widths, and what breaks lines.
const SPACES = new Set([' ', ',', ';', ':', '\\', '\n', '\t', '>']);
const NOTHING = new Set(['-', '!', '/', '@', '+', '*']);

/**
 * The text that LaTeX source prints: accents and signs as Unicode, braces and commands that only set text gone.
 * Formulas between `$` stay as they are written, as pages of sites write them. What is not known stays too: nothing is
 * dropped.
 * Linear in the source, and without recursion.
 */
export function decodeTex(source: string): string {
  if (!/[\\{}$~`'-]/.test(source)) return source;
  const parts: string[] = [];
  const formulas = formulaFinder(source);
  for (let at = 0; at < source.length; ) {
    const char = source.charAt(at);
    if (char === '$') {
      const end = formulas(at, '$');
      parts.push(source.slice(at, end));
      at = end;
    } else if (char === '\\') {
      const [text, end] = command(source, at, formulas);
      parts.push(text);
      at = end;
    } else if (char === '{' || char === '}') {
      at += 1;
    } else if (char === '~') {
      parts.push(' ');
      at += 1;
    } else {
      const [written, printed] = LIGATURES.find(([each]) => source.startsWith(each, at)) ?? [char, char];
      parts.push(printed);
      at += written.length;
    }
  }
  return parts.join('');
}

/** The end of the formula that opens at a place; the end of the sign that opens it where none closes it. */
type FormulaFinder = (from: number, closing: string) => number;

function formulaFinder(source: string): FormulaFinder {
  // What is not found once does not come later either, and is not looked for again: that keeps the work linear.
  const missing = new Set<string>();
  return (from, closing) => {
    const opened = from + closing.length;
    if (missing.has(closing)) return opened;
    // `$$ … $$` is one formula.
    for (let at = source.startsWith('$$', from) ? from + 2 : opened; at < source.length; at++) {
      if (source.startsWith(closing, at)) return at + (closing === '$' && source[at + 1] === '$' ? 2 : closing.length);
      if (source[at] === '\\') at += 1;
    }
    missing.add(closing);
    return opened;
  };
}

function command(source: string, from: number, formulas: FormulaFinder): [text: string, end: number] {
  COMMAND.lastIndex = from;
  const [whole = '\\', word = '', sign = ''] = COMMAND.exec(source) ?? [];
  const end = from + whole.length;
  const accent = ACCENTS.get(word || sign);
  if (accent !== undefined) {
    ACCENTED.lastIndex = end;
    const [letter = '', dotless, plain] = ACCENTED.exec(source) ?? [];
    if (dotless ?? plain) {
      return [`${dotless ?? plain}${accent}`.normalize('NFC'), end + letter.length];
    }
    return [word ? whole : sign, end];
  }
  if (word) {
    const symbol = SYMBOLS.get(word);
    if (symbol !== undefined) return [symbol, end];
    return [SETTINGS.has(word) ? '' : whole, end];
  }
  if (sign === '(' || sign === '[') {
    const close = formulas(from, sign === '(' ? '\\)' : '\\]');
    return [source.slice(from, close), close];
  }
  if (SPACES.has(sign)) return [' ', end];
  return [NOTHING.has(sign) ? '' : sign || whole, end];
}
