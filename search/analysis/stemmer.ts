import { americanSpelling } from './american-spelling.ts';

const words = (text: string) => text.trim().split(/\s+/);

/** Words that only look as if they had an ending, names frequent in papers among them (Lucene: KeywordMarkerFilter). */
const PROTECTED_WORDS: ReadonlySet<string> = new Set([
  // not plurals
  ...words(`
    alias always atlas bias canvas chaos christmas cosmos debias ethos gas kansas lens mars news pathos perhaps series
    species texas thomas lucas nicolas jonas douglas dallas elias tobias matias carlos marcos james charles
    overseas whereas was has does this thus plus yes its his
  `),
  // what is typed of a word that ends in `s`
  ...words('serie specie'),
  // no -ing
  ...words('anything beijing boeing ceiling during evening everything morning nothing something nanjing sibling'),
  // no -ed
  ...words('embed hundred imbed infrared kindred naked sacred hatred wicked biped'),
]);

/** Stems that the rules do not give (Lucene: StemmerOverrideFilter). */
const STEM_OVERRIDES: ReadonlyMap<string, string> = new Map([
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

const MIN_LENGTH = 3;
const ENGLISH = /^[a-z]+$/;
const VOWEL = /[aeiou]|(?!^)y/;
// A short syllable, after which English keeps the `e`: `scal-e`, `tun-e`, but not `show`, `fix`, `play`.
const SHORT_SYLLABLE = /[^aeiouy][aeiouy][^aeiouywx]$/;
const SYLLABLES = /[aeiou]+[^aeiou]|(?!^)y+[^aeiouy]/g;

/**
 * The stem of an English word: without plural, `-ing`, `-ed` and final `e`, so that `embedding`, `embedded` and
 * `embeds` give `embed`. Steps 1 and 5 of Porter, "An algorithm for suffix stripping" (1980), with these changes: `ies`
 * and `ied` become `y`, and `y` stays; `ll` becomes `l`; PROTECTED_WORDS and STEM_OVERRIDES go before the rules.
 * British words become American ones first (americanSpelling), so that `optimise` and `optimize` have one stem.
 *
 * Words with digits or letters other than a to z are returned unchanged. A stem has at least three letters and need not
 * be a word: `image` gives `imag`. Stemming a stem can shorten it further.
 */
export function stem(word: string): string {
  if (word.length <= MIN_LENGTH || !ENGLISH.test(word)) return word;
  const american = STEM_OVERRIDES.has(word) ? word : americanSpelling(word);
  const singular = withoutPlural(american);
  const base = withoutEnding(singular);
  const root = STEM_OVERRIDES.get(base) ?? withoutLastE(base);
  return root.length >= MIN_LENGTH ? root : american;
}

function withoutPlural(word: string): string {
  if (!word.endsWith('s') || PROTECTED_WORDS.has(word)) return word;
  const override = STEM_OVERRIDES.get(word);
  if (override) return override;
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
  return root && VOWEL.test(root) ? restoredBase(root, word) : word;
}

// The base before its ending was added: `use` for `us-ing`, `run` for `runn-ing`, `scale` for `scal-ing`.
function restoredBase(root: string, word: string): string {
  if (root.length < MIN_LENGTH) return /^[aeiou][^aeiou]$/.test(root) ? `${root}e` : word;
  if (/([^aeioulsz])\1$/.test(root) && root.length > MIN_LENGTH) return root.slice(0, -1);
  return syllables(root) === 1 && SHORT_SYLLABLE.test(root) ? `${root}e` : root;
}

function withoutLastE(word: string): string {
  if (/[^e]e$/.test(word) && word.length > MIN_LENGTH) {
    const root = word.slice(0, -1);
    const count = syllables(root);
    return count > 1 || (count === 1 && !SHORT_SYLLABLE.test(root)) ? root : word;
  }
  return word.endsWith('ll') && syllables(word) > 1 ? word.slice(0, -1) : word;
}

function syllables(root: string): number {
  return root.match(SYLLABLES)?.length ?? 0;
}
