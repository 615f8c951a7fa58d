import { describe, expect, it } from 'vitest';
import type { PaperFacts } from '../../papers/paper.ts';
import { titlePaperId } from '../../papers/paper-id.ts';
import { paperDetail } from '../../storage/reads/detail.ts';
import { recordCapture } from '../../storage/record-capture.ts';
import { setMark } from '../../storage/set-marks.ts';
import { captureOf, facts, freshLibrary, rows } from './made-library.ts';

const TITLE = 'Graphs of Thought: A Study';

function titled(title: string): PaperFacts {
  return { paperId: titlePaperId(title) ?? '', title, partial: true };
}

const ids = async (library: ReturnType<typeof freshLibrary>) => library.papers.toCollection().primaryKeys();

describe('a paper known by its title alone', () => {
  it('becomes one with the paper that comes with an id, and sightings, marks and captures follow', async () => {
    const library = freshLibrary();
    const lesser = titled(TITLE);
    const capture = captureOf(rows([lesser, facts(5)]));
    await recordCapture(library, capture);
    await setMark(library, lesser.paperId, { kind: 'tag', name: 'graphs', value: true });
    await setMark(library, lesser.paperId, { kind: 'note', name: '', value: 'from a talk' });
    await recordCapture(
      library,
      captureOf(rows([facts(1, { title: 'Graphs of thought — a study!' })]), { day: '2026-06-04' }),
    );

    expect(await ids(library)).toEqual(['arxiv:2601.00001', 'arxiv:2601.00005']);
    expect(await library.papers.get('arxiv:2601.00001')).toMatchObject({
      ...facts(1, { title: 'Graphs of thought — a study!' }),
      tags: ['graphs'],
      note: 'from a talk',
    });
    const detail = await paperDetail(library, lesser.paperId);
    expect(detail?.sightings.map((sighting) => [sighting.paperId, sighting.day])).toEqual([
      ['arxiv:2601.00001', '2026-06-04'],
      ['arxiv:2601.00001', '2026-06-03'],
    ]);
    expect((await library.marks.toArray()).map((mark) => mark.paperId)).toEqual([
      'arxiv:2601.00001',
      'arxiv:2601.00001',
    ]);
    expect((await library.captures.get(capture.captureId))?.paperIds).toEqual(['arxiv:2601.00001', 'arxiv:2601.00005']);
    expect(await library.meta.get('library')).toMatchObject({ papers: 2 });
  });

  it('is recognised when the paper with the id is there already', async () => {
    const library = freshLibrary();
    await recordCapture(library, captureOf(rows([facts(1, { title: TITLE })])));
    await recordCapture(library, captureOf(rows([titled(TITLE.toUpperCase())]), { day: '2026-06-04' }));
    expect(await ids(library)).toEqual(['arxiv:2601.00001']);
    expect(await library.sightings.count()).toBe(2);
  });

  it('stays separate when two papers have its title', async () => {
    const library = freshLibrary();
    await recordCapture(library, captureOf(rows([facts(1, { title: TITLE }), facts(2, { title: TITLE })])));
    await recordCapture(library, captureOf(rows([titled(TITLE)]), { day: '2026-06-04' }));
    expect(await ids(library)).toEqual(['arxiv:2601.00001', 'arxiv:2601.00002', 'title:graphs-of-thought-a-study']);
  });

  it('is never merged with one whose title is only near', async () => {
    const library = freshLibrary();
    await recordCapture(library, captureOf(rows([titled(`${TITLE} II`)])));
    await recordCapture(library, captureOf(rows([facts(1, { title: TITLE })]), { day: '2026-06-04' }));
    expect(await library.papers.count()).toBe(2);
  });
});

describe('a paper known by its DOI', () => {
  const byDoi: PaperFacts = {
    paperId: 'doi:10.1145/abc',
    doi: '10.1145/abc',
    title: 'Published title',
    venue: 'A Venue',
    type: 'paper-conference',
  };

  it('lives without an arXiv id', async () => {
    const library = freshLibrary();
    await recordCapture(library, captureOf(rows([byDoi])));
    await setMark(library, byDoi.paperId, { kind: 'star', name: '', value: true });
    expect(await library.papers.get(byDoi.paperId)).toMatchObject({ ...byDoi, starred: 1 });
  });

  it('moves to the arXiv id when a record has both, and keeps its venue', async () => {
    const library = freshLibrary();
    await recordCapture(library, captureOf(rows([byDoi])));
    await recordCapture(library, captureOf(rows([facts(1, { doi: '10.1145/abc' })]), { day: '2026-06-04' }));
    expect(await ids(library)).toEqual(['arxiv:2601.00001']);
    expect(await library.papers.get('arxiv:2601.00001')).toMatchObject({ venue: 'A Venue', title: 'Paper number 1' });
  });

  it('is recognised when the paper on arXiv is known with that DOI', async () => {
    const library = freshLibrary();
    await recordCapture(library, captureOf(rows([facts(1, { doi: '10.1145/abc' })])));
    await recordCapture(library, captureOf(rows([byDoi]), { day: '2026-06-04' }));
    expect(await ids(library)).toEqual(['arxiv:2601.00001']);
  });
});

describe('two rows of one page', () => {
  it('with the same key count once, in the first place', async () => {
    const library = freshLibrary();
    await recordCapture(library, captureOf(rows([facts(1), facts(2), facts(1, { title: 'Again' })])));
    expect((await library.sightings.toArray()).map((sighting) => sighting.rank)).toEqual([1, 2]);
    expect(await library.papers.get('arxiv:2601.00001')).toMatchObject({ title: 'Paper number 1' });
  });
});
