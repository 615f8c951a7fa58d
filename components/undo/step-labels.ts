import type { TextKey } from '../../messages/catalogue.ts';
import { countText, text } from '../../messages/catalogue.ts';
import type { StepName } from '../../papers/journal.ts';
import { STATUS_LABELS } from '../labels/status-labels.ts';

type MarkStep = Extract<StepName, { did: 'mark' }>;
type ThingStep = Extract<StepName, { what: string }>;

const DONE_TO_LIST: Record<ThingStep['did'], TextKey> = {
  add: 'step_list_added',
  rename: 'step_renamed',
  move: 'step_moved',
  archive: 'step_archive_changed',
  limit: 'step_limit_changed',
  delete: 'step_list_deleted',
  pin: 'step_pin_changed',
  edit: 'step_search_edited',
};

/**
 * What a step did to so many papers, as a sentence without a full stop. `listName` gives the name of a list that may be
 * gone.
 */
export function stepLabel(what: StepName, papers: number, listName: (id: string) => string): string {
  switch (what.did) {
    case 'mark':
      return markLabel(what, Math.max(1, papers), listName);
    case 'move-paper':
      return text('step_moved_to_list', listName(what.from), listName(what.to));
    case 'rename-tag':
      return text('step_tag_renamed', what.from, what.to);
    case 'merge-tags':
      return text('step_tags_merged', what.from, what.to);
    case 'delete-tag':
      return text('step_tag_deleted', what.tag);
    case 'colour-tag':
      return text('step_tag_coloured', what.tag);
    case 'rule-on':
      return text('step_rule_on', what.name);
    case 'rule-off':
      return text('step_rule_off', what.name);
    case 'rule-back':
      return text('step_rule_back', what.name);
    case 'import':
      return countText('step_imported', papers, what.name);
    case 'part-papers':
      return text('step_parted', what.title);
    default:
      return thingLabel(what);
  }
}

function markLabel({ kind, name, set, status }: MarkStep, papers: number, listName: (id: string) => string): string {
  switch (kind) {
    case 'tag':
    case 'auto-tag':
      return countText(set ? 'step_tagged' : 'step_untagged', papers, name);
    case 'list':
      return countText(set ? 'step_listed' : 'step_unlisted', papers, listName(name));
    case 'place':
      return text('step_entry_moved', listName(name));
    case 'why':
      return text('step_why_changed', listName(name));
    case 'star':
      return countText(set ? 'step_starred' : 'step_unstarred', papers);
    case 'status':
      return countText('step_status', papers, text(STATUS_LABELS[status ?? 'unread']));
    case 'note':
      return text('step_note');
  }
}

function thingLabel({ did, what, name }: ThingStep): string {
  if (what === 'smart-list' && did === 'add') return text('step_search_added', name);
  if (what === 'smart-list' && did === 'delete') return text('step_search_deleted', name);
  return text(DONE_TO_LIST[did], name || text('reading_list'));
}
