import type { TextKey } from '../../messages/catalogue.ts';
import { countText, text } from '../../messages/catalogue.ts';
import type { SentToZotero } from '../../papers/zotero.ts';
import { PROBLEM_LABELS } from '../labels/zotero-labels.ts';

/** What sending came to, in sentences, each worth a line. */
export function sentLines({ saved, known, left, isBare }: SentToZotero): string[] {
  return [
    ...(saved > 0 ? [countText('zotero_saved', saved)] : known > 0 ? [] : [text('zotero_saved_none')]),
    ...(known > 0 ? [countText('zotero_known', known)] : []),
    ...(left > 0 ? [countText('zotero_left', left)] : []),
    ...(isBare && saved > 0 ? [text('zotero_bare')] : []),
  ];
}

/** Why some papers did not come into Zotero, or not all of them: a line for each reason. */
export function failedLine({ why, papers }: SentToZotero['failed'][number]): string {
  const reason: TextKey = PROBLEM_LABELS[why].words;
  return countText('zotero_failed', papers, text(reason));
}

/** All of it as one text. */
export function sentText(sent: SentToZotero): string {
  return [...sentLines(sent), ...sent.failed.map(failedLine)].join(' ');
}
