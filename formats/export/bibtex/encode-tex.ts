import { ACCENTS, SYMBOLS } from '../../import/bibtex/tex-symbols.ts';

// Signs that mean something to TeX or BibTeX. Braces have words, because BibTeX also counts those behind a backslash.
const SPECIAL: ReadonlyMap<string, string> = new Map([
  ['\\', '\\textbackslash{}'],
  ['{', '\\textbraceleft{}'],
  ['}', '\\textbraceright{}'],
  ['$', '\\$'],
  ['%', '\\%'],
  ['&', '\\&'],
  ['#', '\\#'],
  ['_', '\\_'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
  ['<', '\\textless{}'],
  ['>', '\\textgreater{}'],
  ['|', '\\textbar{}'],
]);

// Commands that need no mathematics and no package: in LaTeX's kernel since 2020 at the latest.
const IN_TEXT =
  'ss o O l L ae AE oe OE aa AA dh DH th TH dj DJ ng NG i j S P dag ddag copyright pounds ldots textquoteleft ' +
  'textquoteright textquotedblleft textquotedblright guillemotleft guillemotright guilsinglleft guilsinglright ' +
  'quotedblbase quotesinglbase textexclamdown textquestiondown textdegree textregistered texttrademark texteuro textmu ' +
  'textbullet textperiodcentered textordfeminine textordmasculine textonehalf textonequarter textthreequarters ' +
  'texttimes textdiv textpm';

const LETTERS: ReadonlyMap<string, string> = new Map([
  ['–', '--'],
  ['—', '---'],
  ...IN_TEXT.split(' ').flatMap((name): [string, string][] => {
    const letter = SYMBOLS.get(name);
    return letter ? [[letter, `{\\${name}}`]] : [];
  }),
]);

// Not in every font, or unknown to other readers, as `\b` (a line below) is to @retorquere/bibtex-parser 9.
const NO_ACCENTS = new Set(['t', 'h', 'G', 'U', 'b']);
const MARKS: ReadonlyMap<string, string> = new Map(
  [...ACCENTS].flatMap(([command, mark]) => (NO_ACCENTS.has(command) ? [] : [[mark, command] as const])),
);

// A formula: nothing blank within its signs, no figure behind it ($5 and $10), nothing that would end or empty it, and
// no command of one sign but those that formulas know: other readers stop at `\@`.
const FORMULA = /\$(?![\s$])(?:[^$\\%#&]|\\[A-Za-z,;:!{}$%&#_ |\\>])+\$(?![\d$])/y;
// Runs of what always stays as it is.
const PLAIN = /[A-Za-z0-9 ,.;:()[\]/+*=@"?!\n]+/y;
const WITH_MARK = /^([a-z])(\p{M})$/iu;

/**
 * TeX source that prints a text: `Müller & Co.` as `M{\"u}ller \& Co.`. Formulas between `$` stay as they are. A letter
 * without a form in TeX's text stays too, as all letters do with `keepsLetters`, for biber. Its braces are balanced.
 * `decodeTex` gives the text back, in Unicode's form C. Linear in the text.
 */
export function encodeTex(text: string, keepsLetters = false): string {
  const parts: string[] = [];
  const plain = text.toWellFormed().normalize('NFC');
  for (let at = 0; at < plain.length; ) {
    const formula = plain[at] === '$' ? formulaAt(plain, at) : undefined;
    const char = formula ?? plainAt(plain, at) ?? String.fromCodePoint(plain.codePointAt(at) ?? 0);
    const written = formula ?? SPECIAL.get(char) ?? (keepsLetters || char.length > 2 ? char : letter(char));
    const before = parts.at(-1)?.at(-1);
    // `--`, two quotes and `?` with a quote are one sign to TeX, and `$$` begins another kind of formula.
    if (before && isRead(before, written)) parts.push('{}');
    parts.push(written);
    at += char.length;
  }
  return parts.join('');
}

function isRead(before: string, written: string): boolean {
  const [first = ''] = written;
  return (before === first && "-`'$".includes(first)) || (first === '`' && '!?'.includes(before));
}

function plainAt(text: string, at: number): string | undefined {
  PLAIN.lastIndex = at;
  return PLAIN.exec(text)?.[0];
}

function formulaAt(text: string, at: number): string | undefined {
  FORMULA.lastIndex = at;
  const [found] = FORMULA.exec(text) ?? [];
  return found && !/\s\$$/.test(found) && isBalanced(found) ? found : undefined;
}

/** Whether BibTeX, which knows no backslash, and TeX, which does, both find as many braces closed as opened. */
function isBalanced(formula: string): boolean {
  return [formula, formula.replace(/\\[^\n]/g, '')].every((source) => {
    let depth = 0;
    for (const char of source) {
      if (char === '{') depth += 1;
      else if (char === '}') depth -= 1;
      if (depth < 0) return false;
    }
    return depth === 0;
  });
}

function letter(char: string): string {
  if (char <= '\x7f') return char;
  const named = LETTERS.get(char);
  if (named) return named;
  const [, base, mark = ''] = WITH_MARK.exec(char.normalize('NFD')) ?? [];
  const command = MARKS.get(mark);
  if (!base || command === undefined) return char;
  return /^[a-z]/i.test(command) ? `{\\${command}{${base}}}` : `{\\${command}${base}}`;
}
