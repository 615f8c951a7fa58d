import { describe, expect, it } from 'vitest';
import { forget } from '../../storage/forget/forget.ts';
import type { Library } from '../../storage/library.ts';
import { recordCapture } from '../../storage/record-capture.ts';
import { captureOf, contents, facts, freshLibrary, noon, rows } from './made-library.ts';

describe('a paper that was revised', () => {
  const title = 'Final Title';

  async function revised(): Promise<Library> {
    const library = freshLibrary();
    await recordCapture(library, captureOf(rows([facts(1)])));
    await recordCapture(
      library,
      captureOf(rows([facts(1, { title, abstract: 'We correct it.' })]), { day: '2026-06-05' }),
    );
    return library;
  }

  it('has the new title and abstract, be it shorter, and keeps the old title', async () => {
    const library = await revised();
    expect(await library.papers.get(facts(1).paperId)).toMatchObject({
      title,
      titleKey: 'final-title',
      abstract: 'We correct it.',
      formerTitles: [{ title: facts(1).title, at: noon('2026-06-03') }],
      textRevision: 2,
    });
  });

  it('stays so when a page of before is recorded late, be it for the first time', async () => {
    const library = await revised();
    const before = await library.papers.get(facts(1).paperId);
    await recordCapture(library, captureOf(rows([facts(1)]), { day: '2026-06-04' }));
    const after = await library.papers.get(facts(1).paperId);
    const formerTitles = [{ title: facts(1).title, at: noon('2026-06-04') }];
    expect(after).toEqual({ ...before, revision: 3, formerTitles });
    await recordCapture(library, captureOf(rows([facts(1, { title: 'Draft' })]), { day: '2026-06-01' }));
    expect(await library.papers.get(facts(1).paperId)).toMatchObject({
      title,
      formerTitles: [...formerTitles, { title: 'Draft', at: noon('2026-06-01') }],
      textRevision: 4,
    });
  });

  it('stays so when a tab is looked at again that was open since before', async () => {
    const library = await revised();
    const old = captureOf(rows([facts(1)]), { day: '2026-06-06' });
    await recordCapture(library, { ...old, factsAt: noon('2026-06-03') });
    const day = noon('2026-06-06');
    expect(await library.papers.get(facts(1).paperId)).toMatchObject({ title, lastSeen: day });
    const other = captureOf(rows([facts(2)]), { day: '2026-06-06' });
    await recordCapture(library, { ...other, factsAt: noon('2026-06-03') });
    expect(await library.papers.get(facts(2).paperId)).toMatchObject({ firstSeen: day, factsAt: noon('2026-06-03') });
  });

  it('is forgotten with its former titles', async () => {
    const library = await revised();
    await forget(library, { what: 'paper', paperId: facts(1).paperId });
    expect(JSON.stringify(await contents(library))).not.toContain('Paper number');
  });
});

describe('a paper known by a card', () => {
  const card = facts(1, { title: 'Coral Clocks', partial: true });

  it.each([
    ['a title that may be a translation', { title: 'Korallenuhren', unsureTitle: true as const }],
    ['words of a link', { title: 'Upvote 12 and join the discussion', unsureTitle: true as const }],
    ['an error on its page', { title: '429', unsureTitle: true as const }],
  ])('keeps its title against %s', async (_, more) => {
    const library = freshLibrary();
    await recordCapture(library, captureOf(rows([card])));
    await recordCapture(library, captureOf(rows([facts(1, { ...more, partial: true })]), { day: '2026-06-05' }));
    const paper = await library.papers.get(facts(1).paperId);
    expect(paper).toMatchObject({ title: 'Coral Clocks', lastSeen: noon('2026-06-05') });
    expect(paper).not.toHaveProperty('unsureTitle');
    expect(paper).not.toHaveProperty('formerTitles');
  });
});

describe('a paper known by its title alone', () => {
  it('is not taken for one that a page calls so in a translation', async () => {
    const library = freshLibrary();
    const known = { paperId: 'title:segeln-lernen', title: 'Segeln lernen' };
    await recordCapture(library, captureOf(rows([known])));
    await recordCapture(
      library,
      captureOf(rows([facts(1, { title: 'Segeln lernen', unsureTitle: true, partial: true })])),
    );
    expect(await library.papers.toCollection().primaryKeys()).toEqual([facts(1).paperId, known.paperId]);
    await recordCapture(library, captureOf(rows([facts(2, { title: 'Segeln lernen' })])));
    expect(await library.papers.toCollection().primaryKeys()).toEqual([facts(1).paperId, facts(2).paperId]);
  });
});
