import { describe, expect, it } from 'vitest';
import { READING_LIST } from '../../../papers/reading-list.ts';
import { forget } from '../../../storage/forget/forget.ts';
import { forgetEverything } from '../../../storage/forget/forget-everything.ts';
import type { Library } from '../../../storage/library.ts';
import { Mirror } from '../../../storage/mirror/mirror.ts';
import type { MirrorFolder } from '../../../storage/mirror/mirror-folder.ts';
import { privateFolder } from '../../../storage/mirror/mirror-folder.ts';
import { raiseNotice } from '../../../storage/notices.ts';
import { setSmartList } from '../../../storage/organise/set-smart-list.ts';
import { recordCapture } from '../../../storage/record-capture.ts';
import { setMark } from '../../../storage/set-marks.ts';
import { captureOf, facts, freshLibrary, rows } from '../made-library.ts';
import { memoryFolder } from './memory-folder.ts';

const ONE = facts(1).paperId;
const star = { kind: 'star', name: '', value: true } as const;
const tag = (name: string) => ({ kind: 'tag', name, value: true }) as const;

const epochOf = async (library: Library) => (await library.meta.get('library'))?.epoch ?? '';

async function lines(folder: MirrorFolder): Promise<{ table?: string; row?: object }[]> {
  const texts = await Promise.all((await folder.names()).sort().map(async (name) => (await folder.read(name)).text()));
  return texts.flatMap((text) => text.split('\n').filter(Boolean)).map((line) => JSON.parse(line));
}

async function marked(): Promise<{ library: Library; folder: MirrorFolder; mirror: Mirror }> {
  const library = freshLibrary();
  const folder = memoryFolder();
  await recordCapture(library, captureOf(rows([facts(1), facts(2), facts(3)])));
  await setMark(library, ONE, star);
  return { library, folder, mirror: new Mirror(folder) };
}

describe('the mirror', () => {
  it('has every mark, with what names its paper, and every list, search and rule, but no other paper', async () => {
    const { library, folder, mirror } = await marked();
    await setMark(library, ONE, { kind: 'list', name: READING_LIST, value: 'k' });
    await setSmartList(library, { id: 'a', name: 'Agents', text: 'agents' });
    await mirror.keep(library);
    const found = await lines(folder);
    expect(found.map(({ table }) => table).filter(Boolean)).toEqual(['smartLists', 'facts', 'marks', 'marks']);
    expect(found.find(({ table }) => table === 'facts')?.row).toMatchObject({
      version: 0,
      facts: { paperId: ONE, title: 'Paper number 1', authors: [{ name: 'Ada Example' }], partial: true },
    });
    expect(JSON.stringify(found)).not.toContain(facts(2).paperId);
  });

  it('adds what was said since in a file of its own, and nothing when nothing was', async () => {
    const { library, folder, mirror } = await marked();
    await mirror.keep(library);
    await setMark(library, ONE, tag('rlhf'));
    await mirror.keep(library);
    expect(await folder.names()).toHaveLength(2);
    await recordCapture(library, captureOf(rows([facts(1), facts(4)]), { day: '2026-06-05' }));
    await mirror.keep(library);
    await new Mirror(folder).keep(library);
    expect(await folder.names()).toHaveLength(2);
    expect((await lines(folder)).filter(({ table }) => table === 'marks')).toHaveLength(3);
  });

  it('becomes one file when it is idle and has many, with the same in it', async () => {
    const { library, folder, mirror } = await marked();
    for (let i = 0; i < 51; i += 1) {
      await setMark(library, ONE, tag(`t${i}`));
      await mirror.keep(library);
    }
    expect(await folder.names()).toHaveLength(51);
    await mirror.keep(library, true);
    expect(await folder.names()).toHaveLength(1);
    expect((await lines(folder)).filter(({ table }) => table === 'marks')).toHaveLength(52);
  });

  it('loses what is forgotten, and what it kept of other libraries', async () => {
    const { library, folder, mirror } = await marked();
    const other = await marked();
    await new Mirror(folder).keep(other.library);
    await mirror.keep(library);
    expect(new Set((await folder.names()).map((name) => name.split('.')[0])).size).toBe(2);
    await forget(library, { what: 'paper', paperId: ONE });
    await mirror.keep(library);
    expect(await folder.names()).toHaveLength(1);
    expect(JSON.stringify(await lines(folder))).not.toContain('Paper number 1');
  });

  it('is not touched for a library in whose place another stands', async () => {
    const { library, folder, mirror } = await marked();
    await mirror.keep(library);
    const before = await epochOf(library);
    await forgetEverything(library);
    await setMarkOnNew(library);
    await mirror.keep(library);
    const names = await folder.names();
    expect(names.some((name) => name.startsWith(before))).toBe(true);
    await mirror.dropOthers(await epochOf(library));
    expect((await folder.names()).some((name) => name.startsWith(before))).toBe(false);
  });

  it('keeps what a library lacks that came back as it was before, and goes on with what is said then', async () => {
    const { library, folder, mirror } = await marked();
    const before = await library.meta.get('library');
    await setMark(library, ONE, tag('lost'));
    await mirror.keep(library);
    await library.marks.where('[paperId+kind+name]').equals([ONE, 'tag', 'lost']).delete();
    if (before) await library.meta.put(before);
    await raiseNotice(library, { notice: 'fewer', kind: 'fewer', papers: 1, at: 1 });
    await setMark(library, ONE, tag('said since'));
    const next = new Mirror(folder);
    await next.keep(library, true);
    await setMark(library, ONE, tag('said later'));
    await next.keep(library, true);
    for (const name of ['lost', 'said since', 'said later'])
      expect(JSON.stringify(await lines(folder))).toContain(name);
    await next.rewrite(library);
    expect(JSON.stringify(await lines(folder))).not.toContain('lost');
  });

  it('that could not be written is written whole the next time', async () => {
    const { library, folder } = await marked();
    let isFull = true;
    const failing: MirrorFolder = {
      ...folder,
      write: (name, chunks) => (isFull ? Promise.reject(new Error('full')) : folder.write(name, chunks)),
    };
    const mirror = new Mirror(failing);
    await expect(mirror.keep(library)).rejects.toThrow('full');
    isFull = false;
    await mirror.keep(library);
    await mirror.keep(library);
    expect((await lines(folder)).filter(({ table }) => table === 'marks')).toHaveLength(1);
  });
});

async function setMarkOnNew(library: Library): Promise<void> {
  await recordCapture(library, captureOf(rows([facts(7)])));
  await setMark(library, facts(7).paperId, star);
}

// Node has none.
describe.skipIf(privateFolder() === undefined)('the private file system', () => {
  it('has each file whole or not at all', async () => {
    const name = `test-${crypto.randomUUID()}`;
    const folder = privateFolder(name);
    if (!folder) return;
    try {
      async function* some() {
        yield 'one\n';
        yield 'two\n';
      }
      async function* failing() {
        yield 'three\n';
        throw new Error('cut short');
      }
      await folder.write('a', some());
      await expect(folder.write('b', failing())).rejects.toThrow('cut short');
      expect(await folder.names()).toEqual(['a']);
      expect(await (await folder.read('a')).text()).toBe('one\ntwo\n');
      await folder.remove('a');
      expect(await folder.names()).toEqual([]);
    } finally {
      await (await navigator.storage.getDirectory()).removeEntry(name, { recursive: true });
    }
  });
});
