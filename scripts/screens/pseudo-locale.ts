/** The texts of one language by their keys, as browsers read them from `messages.json`. */
export type Messages = Readonly<Record<string, { message: string }>>;

/**
 * The folder of the pseudo-locale. Browsers take only languages that they know; this one runs from right to left and
 * has every plural form there is.
 */
export const PSEUDO_LOCALE = 'ar';

const FORMS = new Intl.PluralRules(PSEUDO_LOCALE).resolvedOptions().pluralCategories;
const [RIGHT_TO_LEFT, END] = ['\u202e', '\u202c'];

/**
 * English written so that each mistake of a page is seen: in brackets, so that what is cut off or comes from elsewhere
 * stands out; each word from right to left, with accents, and about a third longer.
 */
export function pseudoLocale(english: Messages): Messages {
  const messages = Object.entries(english).flatMap(([key, { message }]) =>
    formsOf(key, english).map((name): [string, { message: string }] => [name, { message: pseudo(message) }]),
  );
  return {
    ...Object.fromEntries(messages),
    catalogue_language: { message: PSEUDO_LOCALE },
    catalogue_direction: { message: 'rtl' },
  };
}

function formsOf(key: string, english: Messages): string[] {
  const stem = key.replace(/_(one|other)$/, '');
  if (stem === key || !Object.hasOwn(english, `${stem}_one`)) return [key];
  return key.endsWith('_other') ? FORMS.map((form) => `${stem}_${form}`) : [];
}

function pseudo(message: string): string {
  return `⟦${message.replace(/\$\d|\p{L}+/gu, (word) => (word.startsWith('$') ? word : pseudoWord(word)))}⟧`;
}

const ACCENTS: Readonly<Record<string, string>> = {
  a: 'áa',
  e: 'ée',
  i: 'íi',
  o: 'óo',
  u: 'úu',
  A: 'Áa',
  E: 'Ée',
  I: 'Íi',
};

function pseudoWord(word: string): string {
  return RIGHT_TO_LEFT + word.replace(/[aeiouAEI]/g, (vowel) => ACCENTS[vowel] ?? vowel) + END;
}
