import { ACCENTS, SETTINGS, SYMBOLS } from './tex-symbols.ts';

const COMMAND = /\\(?:([a-zA-Z]+)\*?[ \t\n]*|([^a-zA-Z]))/y;
const ACCENTED = /[ \t\n]*(?:\{?[ \t\n]*(?:\\([ij])(?![a-zA-Z])[ \t\n]*|([^\\{}$\s]))(\})?)?/uy;
const MEANT = /[\\{}$~]|---?|``|''/g;
const PRINTED: Readonly<Record<string, string>> = { '~': ' ', '--': '–', '---': '—', '``': '“', "''": '”' };
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
  const parts: string[] = [];
  const formulas = formulaFinder(source);
  let at = 0;
  for (MEANT.lastIndex = 0; ; MEANT.lastIndex = at) {
    const found = MEANT.exec(source);
    parts.push(source.slice(at, found?.index));
    if (!found) return parts.join('');
    const [sign] = found;
    at = found.index + sign.length;
    if (sign === '$') {
      at = formulas(found.index, '$');
      parts.push(source.slice(found.index, at));
    } else if (sign === '\\') {
      const [text, end] = command(source, found.index, formulas);
      parts.push(text);
      at = end;
    } else {
      parts.push(PRINTED[sign] ?? '');
    }
  }
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
