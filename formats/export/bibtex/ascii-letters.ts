// German umlauts are written with an e, as German catalogues do (RAK-WB § 205); all other accents fall away.
const LATIN: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  å: 'a',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'ng',
  ĸ: 'k',
  ſ: 's',
};
// ISO 9 without its accents, and ELOT 743, both as far as ASCII goes.
const CYRILLIC =
  'а a б b в v г g д d е e ё e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ - ы y ь - э e ю iu я ia і i ї i є ie ґ g ў u ј j љ lj њ nj ћ c ђ d џ dz';
const GREEK = 'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o';

const LETTERS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(LATIN),
  ...[CYRILLIC, GREEK].flatMap((table) => pairs(table.split(' '))),
]);

function pairs(words: readonly string[]): [string, string][] {
  return words.flatMap((word, at): [string, string][] =>
    at % 2 === 0 ? [[word, words[at + 1]?.replace('-', '') ?? '']] : [],
  );
}

/** The letters and figures of a text in ASCII, as far as they have a form there; everything else is left out. */
export function asciiLetters(text: string): string {
  return Array.from(text.normalize('NFKC'), ascii).join('');
}

function ascii(char: string): string {
  if (char <= '\x7f') return /[a-z0-9]/i.test(char) ? char : '';
  const lower = char.toLowerCase();
  const whole = LETTERS.get(lower);
  const plain =
    whole ?? Array.from(lower.normalize('NFD').replace(/\p{M}/gu, ''), (each) => LETTERS.get(each) ?? each).join('');
  const kept = plain.replace(/[^a-z0-9]/g, '');
  return lower === char ? kept : `${kept.charAt(0).toUpperCase()}${kept.slice(1)}`;
}
