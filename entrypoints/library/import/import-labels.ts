import type { TextKey } from '../../../messages/catalogue.ts';
import { text } from '../../../messages/catalogue.ts';
import type { FilePlace, RefusalReason } from '../../../papers/imported-entry.ts';
import type { Answer, EntryDoubt, EntryKind } from '../../../papers/staged-import.ts';

export const KIND_LABELS: Record<EntryKind, TextKey> = {
  new: 'import_kind_new',
  known: 'import_kind_known',
  joined: 'import_kind_joined',
  doubtful: 'import_kind_doubtful',
  refused: 'import_kind_refused',
};

export const KIND_HINTS: Record<EntryKind, TextKey> = {
  new: 'import_hint_new',
  known: 'import_hint_known',
  joined: 'import_hint_joined',
  doubtful: 'import_hint_doubtful',
  refused: 'import_hint_refused',
};

export const REFUSAL_LABELS: Record<RefusalReason, TextKey> = {
  'not-a-paper': 'import_refused_not_a_paper',
  nameless: 'import_refused_nameless',
  broken: 'import_refused_broken',
  incomplete: 'import_refused_incomplete',
  'cut-off': 'import_refused_cut_off',
  'unclosed-quote': 'import_refused_unclosed_quote',
  'too-long': 'import_refused_too_long',
  'too-deep': 'import_refused_too_deep',
  'too-many': 'import_refused_too_many',
  'too-large': 'import_refused_too_large',
  'bad-encoding': 'import_refused_bad_encoding',
  'has-dtd': 'import_refused_has_dtd',
  'unknown-format': 'import_refused_unknown_format',
  empty: 'import_refused_empty',
};

export const DOUBT_LABELS: Record<EntryDoubt, TextKey> = {
  'ids-disagree': 'import_doubt_ids_disagree',
  'early-date': 'import_doubt_early_date',
  'future-date': 'import_doubt_future_date',
  'bad-value': 'import_doubt_bad_value',
  cut: 'import_doubt_cut',
  'near-title': 'import_doubt_near_title',
  'same-title': 'import_doubt_same_title',
  'several-papers': 'import_doubt_several_papers',
};

export const ANSWER_LABELS: Record<Answer, TextKey> = {
  same: 'import_answer_same',
  take: 'import_answer_take',
  leave: 'import_answer_leave',
};

/** Where an entry stands in its file, for one who would look it up. */
export function placeLabel({ entry, line, byte }: FilePlace): string {
  if (byte !== undefined) return text('import_at_byte', String(byte));
  if (line !== undefined) return text('import_at_line', String(line));
  return entry > 0 ? text('import_at_entry', String(entry)) : text('import_at_file');
}
