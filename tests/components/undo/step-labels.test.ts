import { beforeEach, describe, expect, it } from 'vitest';
import { stepLabel } from '../../../components/undo/step-labels.ts';
import type { StepName } from '../../../papers/journal.ts';
import { speakEnglish } from '../english.ts';

const listName = (id: string) => (id === 'later' ? 'Later' : 'a list');
const mark = { did: 'mark', name: '', set: true } as const;

beforeEach(() => speakEnglish());

describe('the label of a step', () => {
  it.each<[StepName, number, string]>([
    [{ ...mark, kind: 'tag', name: 'rlhf' }, 1, 'Tagged rlhf'],
    [{ ...mark, kind: 'tag', name: 'rlhf' }, 1_200, 'Tagged 1,200 papers with rlhf'],
    [{ ...mark, kind: 'tag', name: 'rlhf', set: false }, 2, 'Removed the tag rlhf from 2 papers'],
    [{ ...mark, kind: 'star' }, 1, 'Starred'],
    [{ ...mark, kind: 'status', status: 'read' }, 3, 'Marked 3 papers as: Read'],
    [{ ...mark, kind: 'list', name: 'later' }, 1, 'Put on Later'],
    [{ ...mark, kind: 'note' }, 1, 'Note changed'],
    [{ did: 'move-paper', from: 'later', to: 'later' }, 1, 'Moved from Later to Later'],
    [{ did: 'merge-tags', from: 'rl', to: 'rlhf' }, 12, 'Merged the tag rl into rlhf'],
    [{ did: 'add', what: 'smart-list', name: 'Agents' }, 0, 'Saved the search Agents'],
    [{ did: 'delete', what: 'list', name: 'Later' }, 4, 'Deleted the list Later'],
    [{ did: 'rule-off', name: 'Agents', tag: 'agents' }, 0, 'Switched off the rule of Agents'],
  ])('%o on %i papers is “%s”', (what, papers, label) => {
    expect(stepLabel(what, papers, listName)).toBe(label);
  });
});
