import type { TextKey } from '../../messages/catalogue.ts';
import { number, text } from '../../messages/catalogue.ts';
import { RefusedError } from '../../messages/send.ts';
import { LIMITS } from '../../papers/limits.ts';
import type { Refusal } from '../../papers/refusals.ts';

const REFUSED: Record<Refusal, TextKey> = {
  forbidden: 'refused_fault',
  malformed: 'refused_malformed',
  paused: 'refused_paused',
  'too-often': 'refused_too_often',
  outdated: 'refused_outdated',
  lost: 'refused_lost',
  damaged: 'refused_damaged',
  unopened: 'refused_unopened',
  full: 'refused_full',
  'unknown-paper': 'refused_unknown_paper',
  'too-many-tags': 'refused_too_many_tags',
  'no-import': 'refused_no_import',
  'tag-too-long': 'refused_tag_too_long',
  'not-staged': 'refused_not_staged',
  failed: 'refused_fault',
};

/** Why something did not work, as a text for the reader. */
export function failureText(error: unknown): string {
  if (!(error instanceof RefusedError)) return text('no_answer');
  // Only the text about tags takes a number.
  return text(REFUSED[error.refusal], number(LIMITS.tagsPerPaper));
}
