import type { PaperId } from '../../../papers/paper-id.ts';
import type { NameQuery } from '../../analysis/author-name.ts';

/** A part of a typed text that names something instead of describing it; `from` and `to` are its offsets. */
export type PastedPart = { from: number; to: number } & (
  | { is: 'paper'; paperId: PaperId }
  /** what the id of a paper begins with */
  | { is: 'id-start'; start: string; text: string }
  /** an address that names no paper: its keys (papers/address-key.ts), and the words that are in it */
  | { is: 'address'; keys: readonly string[]; text: string }
  /** authors as a citation has them */
  | { is: 'authors'; names: readonly NameQuery[] }
  /** words written without blanks, as in the name of a file */
  | { is: 'words'; text: string }
  /** says nothing of a paper: the ending of a file's name */
  | { is: 'nothing' }
);

/**
 * The same text read as words, for when no paper is so named: undefined for authors, which are read as any other text.
 */
export function asWords(part: PastedPart): PastedPart | undefined {
  if (part.is === 'authors') return undefined;
  const { from, to } = part;
  return part.is === 'id-start' || part.is === 'address' ? { is: 'words', text: part.text, from, to } : part;
}
