import { tokenize } from '../../search/analysis/tokenizer.ts';

/**
 * Three searches that these titles can answer: a word that many of them share, two words of one of them, and one with
 * a letter left out.
 */
export function chooseQueries(titles: string[]): [string, string, string] {
  const counts = new Map<string, number>();
  for (const title of titles) {
    for (const word of new Set(wordsOf(title))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const common = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const [[shared] = ['']] = common;
  const [first = '', second = ''] = titles.map(wordsOf).find((words) => words.length >= 2) ?? [];
  const [, [longer] = [shared]] = common.filter(([word]) => word.length >= 8);
  return [shared, `${first} ${second}`, longer.slice(0, 3) + longer.slice(4)];
}

function wordsOf(title: string): string[] {
  return tokenize(title)
    .map((token) => token.toLowerCase())
    .filter((word) => /^[a-z]{6,}$/.test(word));
}
