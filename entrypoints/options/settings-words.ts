import { createContext } from 'react';

/** The words that the reader looks for among the settings; none shows all of them. */
export const SettingsWords = createContext<readonly string[]>([]);

/** The words of what was typed, as `saysAll` compares them. */
export function wordsOf(typed: string): string[] {
  return plain(typed).split(/\s+/).filter(Boolean);
}

/** Whether a text has all these words, each anywhere in it. */
export function saysAll(text: string, words: readonly string[]): boolean {
  const said = plain(text);
  return words.every((word) => said.includes(word));
}

/** Small letters without accents. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
