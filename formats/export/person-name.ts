/** A name in its parts, as bibliographies want them. One that has no parts stands in `family` alone. */
export interface PersonName {
  given: string;
  /** with what stands before it: `van der Berg` */
  family: string;
  /** `Jr.` */
  suffix: string;
}

const PARTICLES = new Set(
  'af al bin da dal de del della dem den der des di do dos du el ibn la las le los ten ter van vom von zu zum zur'.split(
    ' ',
  ),
);
const SUFFIX = /^(?:jr\.?|sr\.?|ii|iii|iv)$/i;
const OF_A_GROUP =
  /(?:^|\s)(?:team|group|labs?|laboratory|research|university|institute|collaboration|consortium|inc\.?|foundation|project|community|authors|ai|llc|ltd\.?|corp\.?)(?:\s|$)/i;
const WITHOUT_CASE = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * The parts of a name in the order of speech, `Ludwig van Beethoven`, as far as they can be told. Groups, names with a
 * comma, and names in Chinese, Japanese or Korean, which begin with the family, stay whole. Put together again as
 * given, family, suffix, the parts make the name.
 */
export function personName(name: string): PersonName {
  const words = name.trim().split(/\s+/);
  const whole = { given: '', family: words.join(' '), suffix: '' };
  if (words.length === 1 || /[,;]/.test(name) || OF_A_GROUP.test(name) || WITHOUT_CASE.test(name)) return whole;
  // `and` between the words of a name would make two of it.
  if (words.some((word) => /^(?:and|&)$/i.test(word))) return whole;
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1) ?? '') ? (words.pop() ?? '') : '';
  let from = words.length - 1;
  while (from > 1 && PARTICLES.has(words[from - 1] ?? '')) from -= 1;
  return { given: words.slice(0, from).join(' '), family: words.slice(from).join(' '), suffix };
}

/** `Last, First, Jr`, as RIS and Zotero write names; one without parts whole. */
export function lastFirst({ given, family, suffix }: PersonName): string {
  return [family, given, suffix].filter(Boolean).join(', ');
}
