const words = (text: string) => text.trim().split(/\s+/);

/** Words that end as if they had an ending, and have none. Names that papers are full of are among them. */
export const PROTECTED_WORDS: ReadonlySet<string> = new Set([
  // not plurals
  ...words(`
    alias always atlas bias canvas chaos christmas cosmos debias ethos gas kansas lens mars news pathos perhaps series
    species texas thomas lucas nicolas jonas douglas dallas elias tobias matias carlos marcos james charles
    overseas whereas was has does this thus plus yes its his
  `),
  // the start of one
  ...words('serie specie'),
  // no -ing
  ...words('anything beijing boeing ceiling during evening everything morning nothing something nanjing sibling'),
  // no -ed
  ...words('embed hundred imbed infrared kindred naked sacred hatred wicked biped'),
]);

/** Stems that no rule gives. */
export const STEM_OVERRIDES: ReadonlyMap<string, string> = new Map([
  ['analyses', 'analysis'],
  ['hypotheses', 'hypothesis'],
  ['syntheses', 'synthesis'],
  ['theses', 'thesis'],
  ['indices', 'index'],
  ['matrices', 'matrix'],
  ['vertices', 'vertex'],
  ['apis', 'api'],
  ['cpus', 'cpu'],
  ['gpus', 'gpu'],
  ['lpus', 'lpu'],
  ['npus', 'npu'],
  ['tpus', 'tpu'],
  ['menus', 'menu'],
  ['wikis', 'wiki'],
  ['agreed', 'agree'],
  ['disagreed', 'disagree'],
  ['freed', 'free'],
  ['guaranteed', 'guarantee'],
]);

const SHORTEST = 3;
const ENGLISH = /^[a-z]+$/;
const VOWEL = /[aeiou]|(?!^)y/;
// The end of a short syllable, after which English keeps the `e`: `scal-e`, `tun-e`, but not `show`, `fix`, `play`.
const SHORT_SYLLABLE = /[^aeiouy][aeiouy][^aeiouywx]$/;
const SYLLABLES = /[aeiou]+[^aeiou]|(?!^)y+[^aeiouy]/g;

/**
 * An English word without plural, `-ing`, `-ed` and a last `e`, so that the forms of one word are one term:
 * `embedding`, `embedded` and `embeds` are `embed`. After steps 1 and 5 of Porter, "An algorithm for suffix stripping"
 * (1980), with these changes: `ies` and `ied` become `y` as `y` itself stays; `l` doubles with the British; what
 * those steps are known to spoil is listed in PROTECTED_WORDS and STEM_OVERRIDES.
 *
 * Words of other letters and with digits stay as they are, and a stem has three letters at least. A stem is a term,
 * not always a word: `image` is `imag`. Folding it again may fold it further.
 */
export function stem(word: string): string {
  if (word.length <= SHORTEST || !ENGLISH.test(word)) return word;
  const singular = withoutPlural(word);
  const base = withoutEnding(singular);
  const root = STEM_OVERRIDES.get(base) ?? withoutLastE(base);
  return root.length >= SHORTEST ? root : word;
}

function withoutPlural(word: string): string {
  if (!word.endsWith('s') || PROTECTED_WORDS.has(word)) return word;
  const odd = STEM_OVERRIDES.get(word);
  if (odd) return odd;
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (/.{2}ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:sses|shes|[^a]ches|xes|zzes)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

function withoutEnding(word: string): string {
  if (PROTECTED_WORDS.has(word) || STEM_OVERRIDES.has(word)) return word;
  if (/.{2}ied$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/.{2}ie$/.test(word)) return `${word.slice(0, -2)}y`;
  if (word.endsWith('eed')) return word;
  const root = word.endsWith('ing') ? word.slice(0, -3) : word.endsWith('ed') ? word.slice(0, -2) : '';
  return root && VOWEL.test(root) ? mended(root, word) : word;
}

// What stood before the ending, as it was: `us-ing` is `use`, `runn-ing` is `run`, `scal-ing` is `scale`.
function mended(root: string, word: string): string {
  if (root.length < SHORTEST) return /^[aeiou][^aeiou]$/.test(root) ? `${root}e` : word;
  if (/([^aeioulsz])\1$/.test(root) && root.length > SHORTEST) return root.slice(0, -1);
  return syllables(root) === 1 && SHORT_SYLLABLE.test(root) ? `${root}e` : root;
}

function withoutLastE(word: string): string {
  if (/[^e]e$/.test(word) && word.length > SHORTEST) {
    const root = word.slice(0, -1);
    const count = syllables(root);
    return count > 1 || (count === 1 && !SHORT_SYLLABLE.test(root)) ? root : word;
  }
  return word.endsWith('ll') && syllables(word) > 1 ? word.slice(0, -1) : word;
}

function syllables(root: string): number {
  return root.match(SYLLABLES)?.length ?? 0;
}
