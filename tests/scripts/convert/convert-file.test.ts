import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { convertFile } from '../../../scripts/convert/convert-file.ts';
import { parseOptions, USAGE } from '../../../scripts/convert/options.ts';
import { FILES } from '../../formats/import/made-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'daybook-convert-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function converted(from: string, to: string, name: string, content: string, ...more: string[]) {
  const path = join(folder, name);
  writeFileSync(path, content);
  const told: string[] = [];
  const pieces: Buffer[] = [];
  const each = convertFile(parseOptions(['--from', from, '--to', to, ...more, path]), (words) => told.push(words));
  let next = await each.next();
  for (; !next.done; next = await each.next()) pieces.push(Buffer.from(next.value));
  return {
    text: Buffer.concat(pieces).toString(),
    bytes: Buffer.concat(pieces),
    told: told.map((words) => words.replace(path, 'FILE')),
    papers: next.value,
  };
}

const BROKEN =
  '@misc{a, title={A}, eprint={2602.08025}}\n@misc{b, title={open\n@misc{c, title={C}, doi={10.1234/made}}\n';

describe('a file that is converted', () => {
  it('tells what is refused with its line, and the rest goes on', async () => {
    expect(await converted('bibtex', 'ids', 'a.bib', BROKEN)).toMatchObject({
      text: '2602.08025\ndoi:10.1234/made\n',
      told: ['FILE:2: It does not follow the rules of its format. "@misc{b, title={open"'],
      papers: 2,
    });
  });

  it('gives no text and the number 0 when nothing of it could be converted', async () => {
    const { text, papers, told } = await converted('bibtex', 'csl-json', 'b.bib', '@misc{b, title={open\n');
    expect({ text, papers, told: told.length }).toEqual({ text: '', papers: 0, told: 1 });
  });

  it('tells of a paper that the other format has no place for', async () => {
    const { text, told } = await converted('bibtex', 'ids', 'c.bib', `@misc{a, title={Made Up}}\n${BROKEN}`);
    expect(text).toContain('2602.08025');
    expect(told[0]).toBe('FILE:1: ids has no place for it: Made Up');
  });

  it('becomes a zip of notes', async () => {
    const { bytes, papers } = await converted('bibtex', 'notes', 'n.bib', BROKEN);
    expect(papers).toBe(2);
    expect(Object.keys(unzipSync(bytes))).toEqual(['A (2602.08025).md', 'C (10.1234 made).md']);
  });

  it('must be of the format that was said', async () => {
    await expect(converted('ris', 'ids', 'd.bib', BROKEN)).rejects.toThrow('is not ris: it looks like bibtex.');
  });

  it('keeps keywords and notes', async () => {
    const source = '@misc{a, title={A}, eprint={2602.08025}, keywords={one, two}, annote={Mine}}';
    const { text } = await converted('bibtex', 'jsonl', 'e.bib', source);
    expect(JSON.parse(text)).toMatchObject({ id: 'arxiv:2602.08025', tags: ['one', 'two'], note: 'Mine' });
    expect((await converted('bibtex', 'jsonl', 'e.bib', source, '--no-notes')).text).not.toContain('Mine');
  });

  it.each([
    ['zotero-rdf', 'zotero.rdf'],
    ['bookmarks', 'bookmarks.html'],
    ['karakeep', 'karakeep.json'],
  ])('can be %s', async (from, name) => {
    const { papers } = await converted(from, 'bibtex', name, FILES[name] ?? '');
    expect(papers).toBeGreaterThan(0);
  });
});

describe('the command line', () => {
  it('says in plain words what is not read or written', () => {
    expect(() => parseOptions(['--from', 'atom', '--to', 'ris', 'f'])).toThrow(
      'Daybook does not read atom. It reads bibtex',
    );
    expect(() => parseOptions(['--from', 'ris', '--to', 'daybook', 'f'])).toThrow('Daybook does not write daybook.');
    expect(() => parseOptions(['--from', 'word', '--to', 'ris', 'f'])).toThrow('There is no format word.');
  });

  it('says how it is used where something is missing', () => {
    for (const args of [
      [],
      ['--from', 'ris', 'f'],
      ['--from', 'ris', '--to', 'csv'],
      ['--from', 'ris', '--to', 'csv', 'a', 'b'],
    ]) {
      expect(() => parseOptions(args)).toThrow(USAGE);
    }
  });
});
