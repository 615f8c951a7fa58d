import { tokensOf } from './tokens.ts';

const JOINTS = /[^\p{L}\p{N}]+/u;

/** The words of a text as they are written, in small letters and without accents, taken apart at joints. */
export function foldedWords(text: string): string[] {
  return tokensOf(text).flatMap((token) => token.split(JOINTS));
}

/** Those of a name, and each that has joints without them too: `Luc O’Neil` is `luc`, `o`, `neil` and `oneil`. */
export function wordsOfName(name: string): string[] {
  return tokensOf(name).flatMap((token) => [...new Set([...token.split(JOINTS), token.replaceAll(ALL_JOINTS, '')])]);
}

const ALL_JOINTS = new RegExp(JOINTS, 'gu');
