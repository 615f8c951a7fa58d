import { describe, expect, it } from 'vitest';
import { setRule } from '../../../storage/organise/rules.ts';
import { deleteSmartList, setSmartList } from '../../../storage/organise/set-smart-list.ts';
import { smartLists } from '../../../storage/reads/smart-lists.ts';
import { freshLibrary } from '../made-library.ts';
import { steps } from './organised.ts';

describe('the smart lists', () => {
  it('are made, edited, pinned and ordered', async () => {
    const library = freshLibrary();
    const agents = await setSmartList(library, { name: 'Agents', text: 'agents seen:7d' });
    const code = await setSmartList(library, { name: 'With code', text: 'has:code', before: agents });
    await setSmartList(library, { id: agents, text: 'agents', pinned: true });
    expect(await smartLists(library)).toMatchObject([
      { id: code, name: 'With code', text: 'has:code', pinned: false },
      { id: agents, name: 'Agents', text: 'agents', pinned: true },
    ]);
  });

  it('have the rule that they are used as', async () => {
    const library = freshLibrary();
    const id = await setSmartList(library, { name: 'Agents', text: 'agents' });
    await setRule(library, { id, tag: 'agent', on: true });
    expect(await smartLists(library)).toMatchObject([{ id, rule: { tag: 'agent', on: true } }]);
  });

  it('lose one that is deleted, and its rule stops, in one step', async () => {
    const library = freshLibrary();
    const id = await setSmartList(library, { name: 'Agents', text: 'agents' });
    await setRule(library, { id, tag: 'agent', on: true });
    await deleteSmartList(library, id);
    expect(await smartLists(library)).toEqual([]);
    expect((await library.rules.get(id))?.fields.on?.value).toBe(false);
    expect((await steps(library)).map(({ what }) => what.did)).toEqual(['add', 'rule-on', 'delete']);
  });
});
