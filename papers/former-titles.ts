import { GREEK_LETTERS } from './greek-letters.ts';
import { titleKey } from './title-key.ts';
import { compareTexts } from './value-order.ts';

/** A title that a paper had before, with the capture time (milliseconds) of the newest facts that said so. */
export interface FormerTitle {
  title: string;
  at: number;
}

/** How many former titles a paper keeps: the newest. */
export const FORMER_TITLES = 5;

/**
 * What is left of these titles for a paper that is now called `title`: each once, the newest first, without those that
 * are the same as its own. The same in whatever order they come, and however often.
 */
export function formerTitles(titles: readonly FormerTitle[], title: string): FormerTitle[] {
  const own = spelledKey(title);
  const byKey = new Map<string, FormerTitle>();
  for (const { title: former, at } of [...titles].sort(newestFirst)) {
    const key = spelledKey(former);
    if (key !== own && !byKey.has(key)) byKey.set(key, { title: former, at });
  }
  return [...byKey.values()].slice(0, FORMER_TITLES);
}

function newestFirst(one: FormerTitle, other: FormerTitle): number {
  return other.at - one.at || compareTexts(other.title, one.title);
}

const GREEK_NAMES = new Map(GREEK_LETTERS.map((name, index) => [String.fromCharCode(0x3b1 + index), name]));
const FONT = /\\(?:math|text|oper|bold|em)[a-z]*/gi;

/**
 * A key that is equal for two titles that differ in white space, case, punctuation or markup alone: `$\pi_0$` and π0,
 * `Re-Act` and React. Such a change is no revision.
 */
function spelledKey(title: string): string {
  const spelled = title
    .replace(FONT, ' ')
    .toLowerCase()
    .replace(/[\u03b1-\u03c9]/g, (letter) => ` ${GREEK_NAMES.get(letter) ?? letter} `)
    .replaceAll('×', ' times ');
  return titleKey(spelled).replaceAll('-', '') || title;
}
