// In the order of Unicode from U+03B1, where the second sigma is the one at the end of a word.
const LETTERS = [
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon',
  'phi chi psi omega',
]
  .join(' ')
  .split(' ');

/** A LaTeX command for a Greek letter, with the letter's name: `\beta`, `\varepsilon`, `\Delta`. */
export const GREEK_COMMAND = new RegExp(`^(?:var)?(${LETTERS.join('|')})$`, 'i');

/** The name of a Greek letter that stands alone, as in `β-vae`; anything else as it is. */
export function greekName(text: string): string {
  if (text.length !== 1) return text;
  return LETTERS[text.charCodeAt(0) - 0x3b1] ?? text;
}
