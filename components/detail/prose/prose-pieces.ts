import { httpsAddress } from '../../../papers/addresses.ts';
import { PATTERN } from './prose-pattern.ts';
import { accented, letterIn, TEX_SYMBOLS } from './tex-symbols.ts';

/** A part of a text as it is shown. */
export type Piece =
  | { is: 'text' | 'strong' | 'em' | 'code' | 'sup' | 'sub'; text: string }
  | { is: 'link'; text: string; url: string }
  /** a formula; `source` is how it stands in the text */
  | { is: 'math'; tex: string; source: string; isBlock: boolean };

type StyledPiece = Extract<Piece, { is: 'text' | 'strong' | 'em' | 'code' | 'sup' | 'sub' }>;

// Above what any abstract has; the rest of a text is shown as it is.
const MOST_PIECES = 1_000;

const STYLES: Readonly<Record<string, StyledPiece['is']>> = {
  ...{ textbf: 'strong', mathbf: 'strong', bf: 'strong' },
  ...{ textit: 'em', emph: 'em', mathit: 'em', underline: 'em', it: 'em', em: 'em', sl: 'em' },
  ...{ texttt: 'code', mathtt: 'code', tt: 'code' },
};

/**
 * A text of a paper in the pieces that are shown: formulas, marked words, raised and lowered characters, addresses.
 * Papers are written in TeX, and the site takes its backslashes and dollars away: what is left is shown as it was meant
 * where it can have been nothing else (`7.6times` is 7.6×, `G_{stack}` has an index), everything else as it stands.
 * Linear in the text.
 */
export function prosePieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  const pattern = new RegExp(PATTERN);
  let from = 0;
  for (let match = pattern.exec(text); match && pieces.length < MOST_PIECES; match = pattern.exec(text)) {
    const made = piecesOf(match);
    // It is no formula after all: what stands in it is looked at on its own.
    if (!made) {
      pattern.lastIndex = match.index + 1;
      continue;
    }
    push(pieces, { is: 'text', text: text.slice(from, match.index) });
    for (const piece of made) push(pieces, piece);
    from = match.index + match[0].length;
  }
  push(pieces, { is: 'text', text: text.slice(from) });
  return pieces;
}

function push(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1);
  if (piece.is === 'text' && last?.is === 'text') last.text += piece.text;
  else if (piece.is !== 'text' || piece.text !== '') pieces.push(piece);
}

function piecesOf({ 0: source, groups = {} }: RegExpExecArray): Piece[] | undefined {
  const { address, styled, style, switched, switch: switchTo, accent, accentOn } = groups as Groups;
  if (address !== undefined) return addressPieces(source);
  const { block1, block2, inline1, inline2 } = groups as Groups;
  const block = block1 ?? block2;
  if (block !== undefined) return [{ is: 'math', tex: block, source, isBlock: true }];
  if (inline2 !== undefined && !isFormula(inline2)) return undefined;
  const tex = inline1 ?? inline2;
  if (tex !== undefined) return [{ is: 'math', tex, source, isBlock: false }];
  if (style !== undefined) return [{ is: STYLES[style] ?? 'text', text: styled ?? '' }];
  if (switchTo !== undefined) return [{ is: STYLES[switchTo] ?? 'text', text: switched ?? '' }];
  if (accent !== undefined) return plain(accented(accent, accentOn ?? ''));
  return scriptPieces(groups) ?? plain(wordOf(source, groups));
}

type Groups = Record<string, string | undefined>;

function scriptPieces({ up1, up2, up3, down, base, index }: Groups): Piece[] | undefined {
  const up = up1 ?? up2 ?? up3;
  if (up !== undefined) return [{ is: 'sup', text: inScript(up) }];
  if (down !== undefined) return [{ is: 'sub', text: inScript(down) }];
  if (base === undefined || index === undefined) return undefined;
  return [
    { is: 'text', text: base.length > 1 ? (TEX_SYMBOLS.get(base) ?? base) : base },
    { is: 'sub', text: index },
  ];
}

function wordOf(source: string, groups: Groups): string {
  const { font, fontOn, escaped, quote, dash1, dash2 } = groups;
  if (font !== undefined) return letterIn(font, fontOn ?? '');
  if (escaped !== undefined) return escaped;
  if (quote !== undefined) return quote === '``' ? '“' : '”';
  if (dash1 !== undefined || dash2 !== undefined) return source === '---' ? '—' : '–';
  if (source.startsWith('^')) return '°';
  const { command, letter, name1, name2, name3, name4 } = groups;
  const known = command ?? letter ?? name1 ?? name2 ?? name3 ?? name4 ?? 'to';
  // "0.69 pm 0.16" keeps its spaces.
  return source.replace(/\\?[A-Za-z]+/, (name) => TEX_SYMBOLS.get(known) ?? name);
}

/** What stands in a raised or lowered pair of braces: names without their backslash are certain there. */
function inScript(text: string): string {
  return text
    .replace(/(?<=[a-zA-Z0-9])times ?(?=[a-zA-Z0-9])/g, '×')
    .replace(/\\([A-Za-z]+) ?/g, (source, name: string) => TEX_SYMBOLS.get(name) ?? source)
    .replaceAll('-', '−');
}

// "$5 or $10" is money: a formula has a command, a script or an operator, or is short.
function isFormula(tex: string): boolean {
  return /[\\^_=]/.test(tex) || !/[A-Za-z]{3}|\d[\d,.]*[KMBkmb]?\b.*\s/.test(tex);
}

function addressPieces(source: string): Piece[] {
  const shown = source.replace(/[.,;:!?)\]}'"’”]+$/, '');
  const url = /^https?:/.test(shown) ? httpsAddress(shown) : undefined;
  const rest = source.slice(shown.length);
  return [url ? { is: 'link', text: shown, url } : { is: 'text', text: shown }, { is: 'text', text: rest }];
}

function plain(text: string): Piece[] {
  return [{ is: 'text', text }];
}
