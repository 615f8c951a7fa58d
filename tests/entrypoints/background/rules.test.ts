import { describe, expect, it, vi } from 'vitest';
import { setRule } from '../../../storage/organise/rules.ts';
import { ruleCounts, smartLists } from '../../../storage/reads/smart-lists.ts';
import { facts } from '../../storage/made-library.ts';
import type { Background } from './made-background.ts';
import { DONE, FEED, papers, sentCapture, startBackground, withPapers } from './made-background.ts';

const id = (number: number) => facts(number).paperId;

async function rule({ send }: Background, text: string, tag: string): Promise<string> {
  const reply = (await send('set-smart-list', { name: text, text })) as { output: string };
  expect(await send('set-rule', { id: reply.output, tag, on: true })).toEqual(DONE);
  return reply.output;
}

const tagsOf = async ({ library }: Background, number: number) => (await library.papers.get(id(number)))?.tags;

describe('a rule that is switched on', () => {
  it('tags what its search finds in the history, in the step that switched it on', async () => {
    const background = await withPapers(1, 2, 3);
    const list = await rule(background, 'title:2', 'two');
    await background.daybook.rules.run();
    expect(await tagsOf(background, 2)).toEqual(['two']);
    expect(await tagsOf(background, 1)).toEqual([]);
    expect(await ruleCounts(background.library)).toEqual([{ id: list, papers: 1 }]);
    const parts = await background.library.journal.toArray();
    const steps = parts.filter(({ what }) => what.did === 'rule-on').map(({ step }) => step);
    expect(steps).toHaveLength(2);
    expect(new Set(steps).size).toBe(1);
  });

  it('needs all words of its search', async () => {
    const background = await withPapers(1, 2);
    await rule(background, 'number 2', 'two');
    await background.daybook.rules.run();
    expect(await tagsOf(background, 2)).toEqual(['two']);
    expect(await tagsOf(background, 1)).toEqual([]);
  });

  it('tags what is captured later, after its capture was acknowledged', async () => {
    const background = await withPapers(1);
    await rule(background, 'number', 'paper');
    await background.daybook.rules.run();
    expect(await background.send('capture', sentCapture(papers(2), '2026-06-04'), FEED)).toEqual(DONE);
    expect(await tagsOf(background, 2)).toEqual([]);
    await expect.poll(() => tagsOf(background, 2), { timeout: 5_000 }).toEqual(['paper']);
  });

  it('tags a paper once its marks make its search find it', async () => {
    const background = await withPapers(1, 2);
    await rule(background, 'is:starred', 'best');
    await background.daybook.rules.run();
    await background.send('mark', { paperId: id(1), mark: { kind: 'star', name: '', value: true } });
    await background.daybook.rules.run();
    expect(await tagsOf(background, 1)).toEqual(['best']);
    expect(await tagsOf(background, 2)).toEqual([]);
  });

  it('leaves off what the reader took off', async () => {
    const background = await withPapers(1);
    await rule(background, 'number', 'paper');
    await background.daybook.rules.run();
    await background.send('mark', { paperId: id(1), mark: { kind: 'tag', name: 'paper', value: false } });
    await background.send('capture', sentCapture(papers(1), '2026-06-04'), FEED);
    await background.daybook.rules.run();
    expect(await tagsOf(background, 1)).toEqual([]);
  });

  it('looks at all papers anew when its search was edited', async () => {
    const background = await withPapers(1, 2);
    const list = await rule(background, 'title:1', 'some');
    await background.daybook.rules.run();
    await background.send('set-smart-list', { id: list, text: 'title:2' });
    await background.daybook.rules.run();
    expect(await tagsOf(background, 2)).toEqual(['some']);
  });

  it('writes nothing when nothing is there to be tagged', async () => {
    const background = await withPapers(1);
    await rule(background, 'title:1', 'one');
    await background.daybook.rules.run();
    await background.send('capture', sentCapture(papers(2), '2026-06-04'), FEED);
    await background.daybook.rules.run();
    const revision = (await background.library.meta.get('library'))?.revision;
    await background.daybook.rules.run();
    expect((await background.library.meta.get('library'))?.revision).toBe(revision);
  });

  it('stops when it is switched off meanwhile, and goes on when it is switched on again', async () => {
    const background = await withPapers(...Array.from({ length: 130 }, (_, i) => i + 1));
    const { daybook, library, send } = background;
    const list = await rule(background, 'number', 'paper');
    const tagged = () => library.papers.where('tags').equals('paper').count();
    const between = vi.spyOn(daybook.commands, 'done').mockImplementation(async () => {
      if ((await tagged()) > 0) await setRule(library, { id: list, tag: 'paper', on: false });
    });
    await daybook.rules.run();
    between.mockRestore();
    expect(await tagged()).toBe(100);
    await send('set-rule', { id: list, tag: 'paper', on: true });
    await daybook.rules.run();
    expect(await tagged()).toBe(130);
  });

  it('goes on in another background where it was cut short', async () => {
    const background = await withPapers(1);
    await rule(background, 'number', 'paper');
    const next = startBackground(background.library);
    await next.daybook.rules.run();
    expect(await tagsOf(next, 1)).toEqual(['paper']);
  });
});

describe('preview-rule', () => {
  it('says what a rule would do, and does nothing', async () => {
    const background = await withPapers(1, 2, 3);
    const { send } = background;
    await send('mark', { paperId: id(1), mark: { kind: 'tag', name: 'p', value: true } });
    await send('mark', { paperId: id(2), mark: { kind: 'tag', name: 'p', value: true } });
    await send('mark', { paperId: id(2), mark: { kind: 'tag', name: 'p', value: false } });
    expect(await send('preview-rule', { text: 'number', tag: 'p' })).toEqual({
      ok: true,
      output: { papers: 3, have: 1, refused: 1, sample: [id(3)] },
    });
    expect(await tagsOf(background, 3)).toEqual([]);
    expect(await smartLists(background.library)).toEqual([]);
  });

  it('finds nothing with an empty search', async () => {
    const { send } = await withPapers(1);
    expect(await send('preview-rule', { text: '', tag: 'p' })).toMatchObject({ output: { papers: 0, sample: [] } });
  });
});
