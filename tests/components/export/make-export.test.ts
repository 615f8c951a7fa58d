import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { MOST_COPIED, TooMuchToCopy } from '../../../components/export/copy-limit.ts';
import { makeExport } from '../../../components/export/make-export.ts';
import type { ExportTask } from '../../../components/export/worker-messages.ts';
import { MAKE_CITE_KEYS } from '../../../entrypoints/background/make-cite-keys.ts';
import type { PaperId } from '../../../papers/paper-id.ts';
import { giveCiteKeys } from '../../../storage/give-cite-keys.ts';
import { recordCapture } from '../../../storage/record-capture.ts';
import { setMark } from '../../../storage/set-marks.ts';
import { captureOf, facts, freshLibrary, rows } from '../../storage/made-library.ts';

const NOW = Date.UTC(2026, 5, 3);
const none = async () => {};
const task = (more: Partial<ExportTask>): ExportTask => {
  return { do: 'export', papers: 'all', format: 'ids', options: { now: NOW }, to: 'files', lists: {}, ...more };
};

async function libraryOf(count: number) {
  const library = freshLibrary();
  for (let from = 1; from <= count; from += 200) {
    const papers = Array.from({ length: Math.min(200, count - from + 1) }, (_, at) => facts(from + at));
    await recordCapture(library, captureOf(rows(papers)));
  }
  return library;
}

const textOf = async ({ files }: Awaited<ReturnType<typeof makeExport>>) => (await files[0]?.blob.text()) ?? '';

describe('an export', () => {
  it('has all papers once, however many, and tells how far it is', async () => {
    const library = await libraryOf(450);
    const told: number[] = [];
    const made = await makeExport(library, task({}), (done) => told.push(done), none);
    expect((await textOf(made)).trim().split('\n')).toEqual(
      Array.from({ length: 450 }, (_, at) => facts(at + 1).paperId.replace('arxiv:', '')),
    );
    expect(made).toMatchObject({ papers: 450, leftOut: 0 });
    expect(told).toEqual([200, 400, 450]);
  });

  it('has these papers in their order, without those that are gone, and names their lists', async () => {
    const library = await libraryOf(3);
    await setMark(library, facts(3).paperId, { kind: 'list', name: 'l', value: 'a' });
    const papers = [facts(3).paperId, facts(9).paperId, facts(1).paperId];
    const made = await makeExport(library, task({ papers, format: 'jsonl', lists: { l: 'To read' } }), none, none);
    const read = (await textOf(made))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(read.map(({ id, lists }) => [id, lists])).toEqual([
      [facts(3).paperId, ['To read']],
      [facts(1).paperId, []],
    ]);
  });

  it('counts what a format has no place for', async () => {
    const library = await libraryOf(1);
    await recordCapture(library, captureOf(rows([{ paperId: 'title:made up', title: 'Made Up' }])));
    expect(await makeExport(library, task({}), none, none)).toMatchObject({ papers: 1, leftOut: 1 });
  });

  it('is written under keys that the library keeps, and asks only for those that lack', async () => {
    const library = await libraryOf(2);
    await giveCiteKeys(library, [facts(2).paperId], MAKE_CITE_KEYS);
    const asked: PaperId[] = [];
    const give = async (papers: readonly PaperId[]) => {
      asked.push(...papers);
      await giveCiteKeys(library, papers, MAKE_CITE_KEYS);
    };
    const bibtex = async () => textOf(await makeExport(library, task({ format: 'bibtex' }), none, give));
    const first = await bibtex();
    expect(asked).toEqual([facts(1).paperId]);
    expect(first.match(/@misc\{[^,]+/g)).toEqual(['@misc{examplepapera', '@misc{examplepaper']);
    expect(await bibtex()).toBe(first);
    expect(asked).toHaveLength(1);
  });

  it('is written with keys of its own where none could be given', async () => {
    const made = await makeExport(await libraryOf(2), task({ format: 'bibtex' }), none, none);
    expect((await textOf(made)).match(/@misc\{[^,]+/g)).toEqual(['@misc{examplepaper', '@misc{examplepapera']);
  });

  it('of notes is a zip, and of one note a file of its own', async () => {
    const library = await libraryOf(2);
    const zip = await makeExport(library, task({ format: 'notes' }), none, none);
    const names = Object.keys(unzipSync(new Uint8Array((await zip.files[0]?.blob.arrayBuffer()) ?? [])));
    expect(names).toEqual(['Paper number 1 (2601.00001).md', 'Paper number 2 (2601.00002).md']);
    const one = await makeExport(library, task({ format: 'notes', papers: [facts(2).paperId] }), none, none);
    expect(one.files.map(({ name }) => name)).toEqual(['Paper number 2 (2601.00002).md']);
    expect(await textOf(one)).toContain('# Paper number 2');
  });

  it('for a clipboard is refused before keys are given when it has too many papers', async () => {
    const library = await libraryOf(1);
    const papers = Array.from({ length: MOST_COPIED.papers + 1 }, () => facts(1).paperId);
    const asked: unknown[] = [];
    const give = async (keyless: unknown) => void asked.push(keyless);
    const copy = makeExport(library, task({ papers, format: 'bibtex', to: 'clipboard' }), none, give);
    await expect(copy).rejects.toThrow(TooMuchToCopy);
    expect(asked).toEqual([]);
    const file = await makeExport(library, task({ papers, format: 'ids' }), none, give);
    expect(file.papers).toBe(papers.length);
  });

  it('for a clipboard is refused as soon as it is too long', async () => {
    const library = freshLibrary();
    await recordCapture(library, captureOf(rows([facts(1, { abstract: 'long '.repeat(2_000) })])));
    const papers = Array.from({ length: 2_000 }, () => facts(1).paperId);
    const told: number[] = [];
    const copy = makeExport(library, task({ papers, format: 'ris', to: 'clipboard' }), (done) => told.push(done), none);
    await expect(copy).rejects.toThrow(TooMuchToCopy);
    expect(told.at(-1)).toBeLessThan(papers.length);
  });

  it('for a clipboard is text, with HTML where the format has that', async () => {
    const library = await libraryOf(1);
    const apa = await makeExport(library, task({ format: 'apa', to: 'clipboard' }), none, none);
    expect(await apa.html?.text()).toContain('<i>Paper number 1</i>');
    expect((await makeExport(library, task({ format: 'ris', to: 'clipboard' }), none, none)).html).toBeUndefined();
  });
});
