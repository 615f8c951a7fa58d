import { LETTER_NAMES, SURE_NAMES } from './tex-symbols.ts';

// Each way in which TeX, whole or stripped, is known in a text. The site took the backslashes of commands away in 20 of
// 1,000 abstracts (6,443 of 2024-05 to 2026-08); what stands here is what was found there and can be nothing else. All
// repetitions are bounded, so that no text makes the whole more than linear.

const NO_LETTER_BEFORE = String.raw`(?<![A-Za-z\\])`;
const NO_WORD_AFTER = '(?![A-Za-z0-9_{])';

const ADDRESS =
  String.raw`(?<address>https?:\/\/[^\s<>"{}|\\^${'`'}]{1,500}` +
  String.raw`|(?<![\w@.-])(?:[\w-]{1,60}\.){1,5}(?:com|org|io|ai|net|edu|co|dev|me)\/[^\s<>"{}|\\^${'`'}]{0,500})`;

// As in Pandoc: no blank inside of either dollar, and no digit after the second.
const FORMULA =
  String.raw`(?<!\\)\$\$(?<block1>[^$]{1,1000})\$\$|\\\[(?<block2>[^$]{1,1000}?)\\\]|\\\((?<inline1>[^$]{1,500}?)\\\)` +
  String.raw`|(?<!\\)\$(?<inline2>(?:\\.|[^\s$\\])(?:(?:\\.|[^$\\]){0,500}?(?:\\.|[^\s$\\]))?)\$(?!\d)`;

const ESCAPED = String.raw`\\(?<escaped>[%&_#${'$'}{}])`;
const ACCENT = String.raw`\\(?:(?<accent>["'${'`'}^~=.])\{?(?<accentOn>[A-Za-z])\}?)`;

// textbf{word}, \emph{word}
const STYLES = 'text(?:bf|it|tt|sc|rm|sf|up)?|math(?:bf|it|tt|rm|sf)|emph|underline|operatorname';
const STYLE = String.raw`(?<![A-Za-z])\\?(?<style>${STYLES})\{(?<styled>[^{}]{0,200})\}(?!\{)`;
const SWITCH = String.raw`\{\\(?<switch>it|em|bf|tt|sc|sl|rm) (?<switched>[^{}]{1,200})\}`;
const FONT = String.raw`(?<![A-Za-z])\\?(?<font>mathcal|mathbb|mathscr)\{(?<fontOn>[A-Za-z])\}`;

// 360^circ
const DEGREES = String.raw`\^(?:\\?circ(?![A-Za-z])|\{\\?circ\})`;
const RAISED_BY = String.raw`\{(?<up1>[^{}^_]{1,40})\}|(?<up2>-?\d)(?!\d)|(?<up3>[A-Za-z*+])${NO_WORD_AFTER}`;
const RAISED = String.raw`(?<=[\w)\]}])\^(?:${RAISED_BY})`;
const LOWERED = String.raw`(?<=[A-Za-z)\]}])_\{(?<down>[^{}^_]{1,40})\}`;
// L_2, pi_0; not a_name
const INDEXED = String.raw`(?<![\w./-])(?<base>[A-Za-z]|${LETTER_NAMES})_(?<index>[A-Za-z0-9])${NO_WORD_AFTER}`;
const LETTER = String.raw`(?<![\w\\./-])(?<letter>${LETTER_NAMES})(?=_\{|\^\{|\^\d)`;

const COMMAND = String.raw`\\(?<command>[A-Za-z]{1,20})(?![A-Za-z{])`;
const SURE = `${NO_LETTER_BEFORE}(?<name1>${SURE_NAMES})(?![A-Za-z])`;
// 7.6times, 512times512
const TIMES = String.raw`(?<=\d[KMBk%]?)(?<name2>times)(?![A-Za-z])`;
// sim30, not sim2real
const ABOUT = String.raw`(?<![A-Za-z\\-])(?<name3>sim|approx)(?=\d[\d.,]{0,12}[%KMBkx]?(?![A-Za-z\d-]))`;
// 0.69 pm 0.16, and 0.117to0.598
const BETWEEN = String.raw`(?<=\d\.\d{1,4})(?: ?(?<name4>pm) ?|(?<name5>to))(?=\d{1,6}\.\d)`;

const QUOTE = "(?<quote>``|'')";
// not --an-option
const DASH = String.raw`(?<=[\p{L}\p{N})\]”’])(?<dash1>---?)(?=[\p{L}\p{N}(“])|(?<= )(?<dash2>---?)(?= )`;

const ALL = [ADDRESS, FORMULA, ESCAPED, ACCENT, STYLE, SWITCH, FONT, DEGREES, RAISED, LOWERED, INDEXED, LETTER].concat([
  COMMAND,
  SURE,
  TIMES,
  ABOUT,
  BETWEEN,
  QUOTE,
  DASH,
]);

/** What of a text is shown otherwise than it stands; its named groups say what it is. To be copied before use. */
export const PATTERN = new RegExp(ALL.join('|'), 'gu');
