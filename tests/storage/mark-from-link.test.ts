import { describe, expect, it } from 'vitest';
import { forgetPaper } from '../../storage/forget/forget-paper.ts';
import { redo, undo } from '../../storage/journal/take-back.ts';
import type { Library } from '../../storage/library.ts';
import { markFromLink } from '../../storage/mark-from-link.ts';
import { recordCapture } from '../../storage/record-capture.ts';
import { setMark } from '../../storage/set-marks.ts';
import { captureOf, facts, freshLibrary, rows } from './made-library.ts';

const { paperId } = facts(1);
const TAG = { kind: 'tag', name: 'rlhf', value: true } as const;
const LIST = { kind: 'list', name: 'reading-list', value: 'a1' } as const;
const link = { paperId, title: 'What the link says of it' };

describe('a mark from a link', () => {
  it('is set on the paper that the library has', async () => {
    const library = freshLibrary();
    await recordCapture(library, captureOf(rows([facts(1)])));
    const done = await markFromLink(library, link, TAG);
    expect(done).toEqual({ title: facts(1).title, isNew: false, hadMark: false });
    expect(await library.papers.get(paperId)).toMatchObject({ title: facts(1).title, tags: ['rlhf'] });
  });

  it('makes a paper that was never seen, marked as partial, and says so', async () => {
    const library = freshLibrary();
    const before = Date.now();
    expect(await markFromLink(library, link, LIST)).toEqual({ title: link.title, isNew: true, hadMark: false });
    const paper = await library.papers.get(paperId);
    expect(paper).toMatchObject({ ...link, partial: true, unsureTitle: true, unseen: true, lists: ['reading-list'] });
    expect(paper?.lastSeen).toBeGreaterThanOrEqual(before);
    expect(await library.sightings.count()).toBe(0);
    expect((await library.meta.get('library'))?.papers).toBe(1);
  });

  it('gives way to what a page shows of the paper later, and stays on it', async () => {
    const library = freshLibrary();
    await markFromLink(library, link, TAG);
    await recordCapture(library, captureOf(rows([facts(1)])));
    const paper = await library.papers.get(paperId);
    expect(paper).toMatchObject({ title: facts(1).title, tags: ['rlhf'] });
    expect(paper).not.toHaveProperty('partial');
    expect(paper).not.toHaveProperty('unseen');
    expect(paper?.formerTitles).toBeUndefined();
  });

  it('finds the paper that is known by its DOI too', async () => {
    const library = freshLibrary();
    await recordCapture(library, captureOf(rows([facts(1, { doi: '10.1000/abc' })])));
    expect(await markFromLink(library, { paperId: 'doi:10.1000/abc', title: '10.1000/abc' }, TAG)).toMatchObject({
      isNew: false,
    });
    expect(await library.papers.count()).toBe(1);
    expect(await library.papers.get(paperId)).toMatchObject({ tags: ['rlhf'] });
  });

  it('that the paper has already changes nothing', async () => {
    const library = freshLibrary();
    await recordCapture(library, captureOf(rows([facts(1)])));
    await setMark(library, paperId, LIST);
    const before = await library.marks.toArray();
    expect(await markFromLink(library, link, { ...LIST, value: 'b2' })).toMatchObject({ hadMark: true });
    expect(await library.marks.toArray()).toEqual(before);
  });

  it('is a step of the journal', async () => {
    const library = freshLibrary();
    await markFromLink(library, link, TAG);
    expect(await library.journal.toArray()).toMatchObject([
      { what: { did: 'mark', kind: 'tag', name: 'rlhf', set: true }, papers: [paperId] },
    ]);
  });

  it('that made the paper is undone with it, and done again with it', async () => {
    const library = freshLibrary();
    await markFromLink(library, link, TAG);
    const made = await library.papers.get(paperId);
    expect(await undo(library)).toMatchObject({ papers: 1, leftAlone: 0 });
    expect(await library.papers.count()).toBe(0);
    expect(await library.marks.count()).toBe(0);
    expect((await library.meta.get('library'))?.papers).toBe(0);
    await redo(library);
    const { title, partial, unsureTitle, unseen, tags } = made ?? {};
    expect(await library.papers.get(paperId)).toMatchObject({ title, partial, unsureTitle, unseen, tags });
    expect((await library.papers.get(paperId))?.firstSeen).toBeGreaterThanOrEqual(made?.firstSeen ?? Infinity);
    expect((await library.meta.get('library'))?.papers).toBe(1);
    await undo(library);
    expect(await library.papers.count()).toBe(0);
  });

  it.each<[string, (library: Library) => Promise<unknown>]>([
    ['seen', (library) => recordCapture(library, captureOf(rows([facts(1)])))],
    ['marked', (library) => setMark(library, paperId, { kind: 'star', name: '', value: true })],
    ['marked from its link', (library) => markFromLink(library, link, LIST)],
  ])('that made the paper is undone without it when it was %s since', async (_, holds) => {
    const library = freshLibrary();
    await markFromLink(library, link, TAG);
    const [step] = await library.journal.toArray();
    await holds(library);
    expect(await undo(library, step?.step)).toMatchObject({ papers: 1, leftAlone: 0 });
    expect(await library.papers.get(paperId)).toMatchObject({ tags: [] });
  });

  it('that is undone takes no paper that was known before', async () => {
    const library = freshLibrary();
    await markFromLink(library, link, TAG);
    await markFromLink(library, link, LIST);
    await undo(library);
    expect(await library.papers.get(paperId)).toMatchObject({ tags: ['rlhf'], lists: [] });
  });

  it('makes a paper anew that was forgotten, without anything of before', async () => {
    const library = freshLibrary();
    await recordCapture(library, captureOf(rows([facts(1)])));
    await setMark(library, paperId, { kind: 'note', name: '', value: 'secret' });
    await forgetPaper(library, paperId);
    expect(await markFromLink(library, link, TAG)).toMatchObject({ isNew: true, title: link.title });
    expect(await library.papers.get(paperId)).toMatchObject({ title: link.title, note: '', tags: ['rlhf'] });
  });
});
