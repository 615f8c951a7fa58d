import { describe, expect, it } from 'vitest';
import { forget } from '../../../storage/forget/forget.ts';
import type { Library } from '../../../storage/library.ts';
import { applyRule, setRule, takeBackRule } from '../../../storage/organise/rules.ts';
import { setSmartList } from '../../../storage/organise/set-smart-list.ts';
import { activeRules, ruleEffect, untagged } from '../../../storage/reads/rules.ts';
import { ruleCounts } from '../../../storage/reads/smart-lists.ts';
import { id, libraryWith, markAll, steps, tag, tagsOf } from './organised.ts';

const ALL = [id(1), id(2), id(3)];

/** A library of three papers with a rule that tags them `auto`, on and run over all of them. */
async function tagged(): Promise<{ library: Library; rule: string }> {
  const library = await libraryWith(3);
  const rule = await setSmartList(library, { name: 'All', text: 'number' });
  await setRule(library, { id: rule, tag: 'auto', on: true });
  await applyRule(library, { id: rule, tag: 'auto', papers: ALL });
  return { library, rule };
}

describe('a rule', () => {
  it('tags papers and says how many', async () => {
    const { library, rule } = await tagged();
    for (const number of [1, 2, 3]) expect(await tagsOf(library, number)).toEqual(['auto']);
    expect(await ruleCounts(library)).toEqual([{ id: rule, papers: 3 }]);
  });

  it('never sets a tag that the reader took off', async () => {
    const { library, rule } = await tagged();
    await markAll(library, tag('auto', false), 2);
    await applyRule(library, { id: rule, tag: 'auto', papers: ALL });
    expect(await tagsOf(library, 2)).toEqual([]);
    expect(await untagged(library, { id: rule, tag: 'auto' }, ALL)).toEqual([]);
  });

  it('does nothing once it is off', async () => {
    const library = await libraryWith(1);
    const rule = await setSmartList(library, { name: 'All', text: 'number' });
    await setRule(library, { id: rule, tag: 'auto', on: true });
    await setRule(library, { id: rule, tag: 'auto', on: false });
    expect(await activeRules(library)).toEqual([]);
    expect(await applyRule(library, { id: rule, tag: 'auto', papers: ALL })).toBeUndefined();
    expect(await tagsOf(library, 1)).toEqual([]);
  });

  it('is taken back whole, but for what the reader set too', async () => {
    const { library, rule } = await tagged();
    await markAll(library, tag('auto'), 2);
    expect(await takeBackRule(library, rule)).toBe(3);
    expect([await tagsOf(library, 1), await tagsOf(library, 2), await tagsOf(library, 3)]).toEqual([[], ['auto'], []]);
    expect(await ruleCounts(library)).toEqual([]);
    expect(await activeRules(library)).toEqual([]);
    expect((await steps(library)).at(-1)).toMatchObject({ what: { did: 'rule-back', name: 'All', tag: 'auto' } });
  });

  it('gives what it tagged another tag when it gets one', async () => {
    const { library, rule } = await tagged();
    await setRule(library, { id: rule, tag: 'other', on: true });
    expect(await tagsOf(library, 1)).toEqual(['other']);
  });

  it('has what it tags at first in the step that switched it on', async () => {
    const library = await libraryWith(3);
    const rule = await setSmartList(library, { name: 'All', text: 'number' });
    await setRule(library, { id: rule, tag: 'auto', on: true });
    const [active] = await activeRules(library);
    const step = active?.run?.step ?? 0;
    await applyRule(library, { id: rule, tag: 'auto', papers: ALL, step });
    const parts = (await steps(library)).filter((part) => part.step === step);
    expect(parts.map(({ what }) => what)).toEqual([
      { did: 'rule-on', name: 'All', tag: 'auto' },
      { did: 'rule-on', name: 'All', tag: 'auto' },
    ]);
    expect(parts[1]?.papers).toEqual(ALL);
  });

  it('does not keep a paper when the day is forgotten on which it was seen', async () => {
    const { library } = await tagged();
    await markAll(library, tag('mine'), 1);
    await forget(library, { what: 'day', day: '2026-06-03' });
    expect(await library.papers.toCollection().primaryKeys()).toEqual([id(1)]);
  });

  it('shows before it is switched on what it would do', async () => {
    const library = await libraryWith(3);
    await markAll(library, tag('auto'), 1);
    await markAll(library, tag('auto', false), 2);
    expect(await ruleEffect(library, 'auto', ALL)).toEqual({ papers: 3, have: 1, refused: 1, sample: [id(3)] });
  });
});
