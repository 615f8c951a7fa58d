const SMALL = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const LARGE: Readonly<Record<string, number>> = { dozen: 12, hundred: 100, thousand: 1_000 };

const DIGITS = SMALL.slice(1, 10).join('|');
const SIMPLE = `(?:${TENS.join('|')})(?:[ -](?:${DIGITS}))?|${SMALL.toReversed().join('|')}`;

/** A pattern, in lower case and without groups, for the numbers that `numberInWords` reads. */
export const NUMBER_WORDS = `(?:half[ -]a[ -]dozen|a[ -]couple(?:[ -]of)?|(?:(?:an?|${SIMPLE})[ -])?(?:${Object.keys(LARGE).join('|')})|${SIMPLE})`;

const WHOLE = new RegExp(`^(?:(an?|${SIMPLE}) )?(${Object.keys(LARGE).join('|')})$`);

/** The number of English words in lower case: `thirty`, `twenty-five`, `a dozen`, `two hundred`. Up to 99,000. */
export function numberInWords(words: string): number | undefined {
  const text = words.replaceAll('-', ' ');
  if (text === 'half a dozen') return 6;
  if (/^a couple( of)?$/.test(text)) return 2;
  const [, count, large = ''] = WHOLE.exec(text) ?? [];
  const factor = LARGE[large];
  if (factor === undefined) return simpleNumber(text);
  const counted = count === undefined || /^an?$/.test(count) ? 1 : simpleNumber(count);
  return counted === undefined ? undefined : counted * factor;
}

function simpleNumber(text: string): number | undefined {
  const small = SMALL.indexOf(text);
  if (small >= 0) return small;
  const [tens = '', digit] = text.split(/[ -]/);
  const ten = TENS.indexOf(tens);
  const one = digit === undefined ? 0 : SMALL.indexOf(digit);
  return ten < 0 || one < 0 || one > 9 ? undefined : (ten + 2) * 10 + one;
}
