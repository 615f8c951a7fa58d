import type { TextKey } from '../../messages/catalogue.ts';
import type { ZoteroProblem } from '../../papers/zotero.ts';

/** What is said of each problem with Zotero, and what the reader can do about it. */
export const PROBLEM_LABELS: Record<ZoteroProblem, { words: TextKey; help?: TextKey }> = {
  'not-allowed': { words: 'zotero_not_allowed' },
  'not-running': { words: 'zotero_not_running', help: 'zotero_not_running_help' },
  'no-answer': { words: 'zotero_no_answer', help: 'zotero_no_answer_help' },
  'other-program': { words: 'zotero_other_program', help: 'zotero_other_program_help' },
  'too-old': { words: 'zotero_too_old', help: 'zotero_too_old_help' },
  'too-new': { words: 'zotero_too_new', help: 'zotero_too_new_help' },
  'not-understood': { words: 'zotero_not_understood', help: 'zotero_too_new_help' },
  refused: { words: 'zotero_refused', help: 'zotero_refused_help' },
  'asked-too-often': { words: 'zotero_asked_too_often', help: 'zotero_refused_help' },
  'read-only': { words: 'zotero_read_only', help: 'zotero_read_only_help' },
  'no-collection': { words: 'zotero_no_collection' },
  'another-zotero': { words: 'zotero_another' },
  'not-saved': { words: 'zotero_not_saved', help: 'zotero_not_saved_help' },
  'not-put': { words: 'zotero_not_put' },
  'note-not-saved': { words: 'zotero_note_not_saved' },
  busy: { words: 'zotero_busy' },
};
