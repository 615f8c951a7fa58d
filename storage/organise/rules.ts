import { valuesOf } from '../../papers/field-row.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { NEW_RULE, NEW_SMART_LIST } from '../../papers/smart-list.ts';
import { recordStep } from '../journal/record-step.ts';
import type { Library } from '../library.ts';
import { marksNamed } from '../marks-named.ts';
import { setFields } from '../set-fields.ts';
import { setMarks } from '../set-marks.ts';
import type { Writing } from '../write.ts';
import { write } from '../write.ts';

/** A rule as it is to be: it tags what the smart list of this id finds. */
export interface RuleToSet {
  id: string;
  tag: string;
  on: boolean;
}

/**
 * Sets a rule, as a step of the journal, to which what it tags at first is to be added (applyRule). With another tag,
 * what it has tagged gets that one.
 */
export function setRule(library: Library, { id, tag, on }: RuleToSet): Promise<void> {
  return write(library, async (writing) => {
    const before = valuesOf(await library.rules.get(id), NEW_RULE);
    const changes = await setFields(writing, 'rules', id, { tag, on });
    if (changes.length === 0) return;
    if (before.tag !== tag) changes.push(...(await retag(writing, id, before.tag, tag)).changes);
    const { revision } = writing;
    if (on) await library.ruleRuns.put({ id, text: '', revision: 0, step: revision });
    const name = await nameOf(library, id);
    await recordStep(writing, { what: { did: on ? 'rule-on' : 'rule-off', name, tag }, changes });
  });
}

/**
 * Switches a rule off and takes off what it has tagged, as one step of the journal; gives from how many papers. A tag
 * that the reader also set stays.
 */
export function takeBackRule(library: Library, id: string): Promise<number> {
  return write(library, async (writing) => {
    const row = await library.rules.get(id);
    const { tag } = valuesOf(row, NEW_RULE);
    const changes = row ? await setFields(writing, 'rules', id, { on: false }) : [];
    const taken = await retag(writing, id, undefined, '');
    const name = await nameOf(library, id);
    await recordStep(writing, { what: { did: 'rule-back', name, tag }, changes: [...changes, ...taken.changes] });
    return taken.papers;
  });
}

/** What a rule tags of some papers, and the step of the journal that it belongs to: none after it has run at first. */
export interface RuleTags {
  id: string;
  tag: string;
  papers: readonly PaperId[];
  step?: number;
}

/**
 * Sets the rule's tag on these papers, in one write; gives on how many. Where the reader has said anything of the tag,
 * set it or taken it off, or where there are as many as can be, it is not set. Undefined when the rule is off or has
 * another tag by now.
 */
export function applyRule(library: Library, { id, tag, papers, step }: RuleTags): Promise<number | undefined> {
  return write(library, async (writing) => {
    const row = await library.rules.get(id);
    const rule = valuesOf(row, NEW_RULE);
    if (!rule.on || rule.tag !== tag) return undefined;
    const { changes } = await setMarks(
      writing,
      papers,
      (_, marks) => {
        const isSaid = marks.some(
          ({ kind, name, value }) =>
            (kind === 'tag' && name === tag) || (kind === 'auto-tag' && name === id && value === tag),
        );
        return isSaid ? [] : [{ value: { kind: 'auto-tag', name: id, value: tag } }];
      },
      'ordered',
    );
    if (step !== undefined) {
      const name = await nameOf(library, id);
      await recordStep(writing, { what: { did: 'rule-on', name, tag }, changes, step });
    }
    return changes.length;
  });
}

/** Notes up to which revision of the library a rule has run with this text of its smart list. */
export function noteRuleRun(library: Library, id: string, text: string, revision: number): Promise<void> {
  return write(library, async () => {
    await library.ruleRuns.put({ id, text, revision });
  });
}

/** Gives what a rule has tagged another tag: all of it, or what has the tag `from`. */
async function retag(writing: Writing, id: string, from: string | undefined, to: string) {
  const tagged = (await marksNamed(writing.library, 'auto-tag', id)).filter(
    ({ value }) => value !== '' && (from === undefined || value === from),
  );
  const ids = tagged.map(({ paperId }) => paperId);
  const value = { kind: 'auto-tag', name: id, value: to } as const;
  const { changes, unknown } = await setMarks(writing, ids, () => [{ value }], 'ordered');
  return { changes, papers: ids.length - unknown.length };
}

async function nameOf(library: Library, id: string): Promise<string> {
  return valuesOf(await library.smartLists.get(id), NEW_SMART_LIST).name;
}
