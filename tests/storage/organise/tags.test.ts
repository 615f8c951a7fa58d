import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../papers/limits.ts';
import { renameTag } from '../../../storage/organise/rename-tag.ts';
import { applyRule, setRule } from '../../../storage/organise/rules.ts';
import { setSmartList } from '../../../storage/organise/set-smart-list.ts';
import { deleteTag, setTag } from '../../../storage/organise/set-tag.ts';
import { smartLists } from '../../../storage/reads/smart-lists.ts';
import { tagList } from '../../../storage/reads/tags.ts';
import { id, libraryWith, markAll, steps, tag, tagsOf } from './organised.ts';

describe('the tags', () => {
  it('are counted, the most used first, with their colours', async () => {
    const library = await libraryWith(3);
    await markAll(library, tag('b'), 1, 2);
    await markAll(library, tag('a'), 3);
    await markAll(library, tag('b/c'), 3);
    await setTag(library, 'b', { colour: 'teal' });
    expect(await tagList(library)).toEqual([
      { tag: 'b', papers: 2, colour: 'teal' },
      { tag: 'a', papers: 1, colour: '' },
      { tag: 'b/c', papers: 1, colour: '' },
    ]);
  });
});

describe('a tag that is renamed', () => {
  it('has its new name on all papers, with those nested in it, in one step', async () => {
    const library = await libraryWith(3);
    await markAll(library, tag('ml'), 1);
    await markAll(library, tag('ml/rl'), 1, 2);
    await markAll(library, tag('mlops'), 3);
    await setTag(library, 'ml', { colour: 'red' });
    expect(await renameTag(library, { from: 'ml', to: 'ai' })).toBe(2);
    expect(await tagsOf(library, 1)).toEqual(['ai', 'ai/rl']);
    expect(await tagsOf(library, 2)).toEqual(['ai/rl']);
    expect(await tagsOf(library, 3)).toEqual(['mlops']);
    expect(await tagList(library)).toContainEqual({ tag: 'ai', papers: 1, colour: 'red' });
    const last = (await steps(library)).at(-1);
    expect(last).toMatchObject({ what: { did: 'rename-tag', from: 'ml', to: 'ai' }, papers: [id(1), id(2)] });
  });

  it('becomes one with a tag of that name, whose colour stays', async () => {
    const library = await libraryWith(3);
    await markAll(library, tag('llms'), 1, 2);
    await markAll(library, tag('llm'), 2, 3);
    await setTag(library, 'llms', { colour: 'red' });
    await setTag(library, 'llm', { colour: 'blue' });
    await renameTag(library, { from: 'llms', to: 'llm' });
    expect(await tagList(library)).toEqual([{ tag: 'llm', papers: 3, colour: 'blue' }]);
    expect((await steps(library)).at(-1)?.what.did).toBe('merge-tags');
  });

  it('can go below itself', async () => {
    const library = await libraryWith(2);
    await markAll(library, tag('a'), 1, 2);
    await markAll(library, tag('a/b'), 2);
    await renameTag(library, { from: 'a', to: 'a/b' });
    expect(await tagsOf(library, 1)).toEqual(['a/b']);
    expect(await tagsOf(library, 2)).toEqual(['a/b', 'a/b/b']);
  });

  it('takes its place on a paper that has as many tags as one can have', async () => {
    const library = await libraryWith(1);
    for (let number = 0; number < LIMITS.tagsPerPaper; number += 1) await markAll(library, tag(`t${number}`), 1);
    await renameTag(library, { from: 't7', to: 'seven' });
    const tags = await tagsOf(library, 1);
    expect(tags).toHaveLength(LIMITS.tagsPerPaper);
    expect(tags).toContain('seven');
  });

  it('takes its rules and saved searches along', async () => {
    const library = await libraryWith(2);
    const rule = await setSmartList(library, { name: 'Rule', text: 'number' });
    const search = await setSmartList(library, { name: 'Search', text: 'tag:old' });
    await setRule(library, { id: rule, tag: 'old', on: true });
    await markAll(library, tag('old', false), 2);
    await applyRule(library, { id: rule, tag: 'old', papers: [id(1), id(2)] });
    await renameTag(library, {
      from: 'old',
      to: 'new',
      inSearch: (text, renamed) => text.replace('old', renamed('old')),
    });
    expect(await tagsOf(library, 1)).toEqual(['new']);
    expect(await smartLists(library)).toMatchObject([
      { id: rule, rule: { tag: 'new', on: true } },
      { id: search, text: 'tag:new' },
    ]);
    // The reader took the old tag off the other paper.
    await applyRule(library, { id: rule, tag: 'new', papers: [id(1), id(2)] });
    expect(await tagsOf(library, 2)).toEqual([]);
  });

  it('stays when a nested one would become too long', async () => {
    const library = await libraryWith(1);
    await markAll(library, tag(`a/${'b'.repeat(40)}`), 1);
    await expect(renameTag(library, { from: 'a', to: 'c'.repeat(20) })).rejects.toMatchObject({ code: 'tag-too-long' });
    expect(await tagsOf(library, 1)).toEqual([`a/${'b'.repeat(40)}`]);
  });
});

describe('a tag that is deleted', () => {
  it('goes from all papers with those nested in it, and its rule stops, in one step', async () => {
    const library = await libraryWith(3);
    await markAll(library, tag('ml'), 1);
    await markAll(library, tag('ml/rl'), 2);
    await markAll(library, tag('mlops'), 1);
    const rule = await setSmartList(library, { name: 'Rule', text: 'number' });
    await setRule(library, { id: rule, tag: 'ml', on: true });
    await applyRule(library, { id: rule, tag: 'ml', papers: [id(3)] });
    await setTag(library, 'ml', { colour: 'red' });
    expect(await deleteTag(library, 'ml')).toBe(3);
    expect(await tagList(library)).toEqual([{ tag: 'mlops', papers: 1, colour: '' }]);
    expect((await library.rules.get(rule))?.fields.on?.value).toBe(false);
    expect((await library.tags.get('ml'))?.fields.colour?.value).toBe('');
    expect((await steps(library)).at(-1)).toMatchObject({ what: { did: 'delete-tag', tag: 'ml' } });
  });
});
