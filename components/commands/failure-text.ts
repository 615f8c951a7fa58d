import type { TextKey } from '../../messages/catalogue.ts';
import { text } from '../../messages/catalogue.ts';
import { RefusedError } from '../../messages/send.ts';
import type { Refusal } from '../../papers/refusals.ts';

const REFUSED: Record<Refusal, TextKey> = {
  forbidden: 'refused_fault',
  malformed: 'refused_malformed',
  paused: 'refused_paused',
  outdated: 'refused_outdated',
  lost: 'refused_lost',
  full: 'refused_full',
  'unknown-paper': 'refused_unknown_paper',
  failed: 'refused_fault',
};

/** Why something did not work, as a text for the reader. */
export function failureText(error: unknown): string {
  return text(error instanceof RefusedError ? REFUSED[error.refusal] : 'no_answer');
}
