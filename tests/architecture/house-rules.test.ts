import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ADAPTERS } from '../../adapters/index.ts';
import { COMMANDS } from '../../messages/commands.ts';
import { SOURCES } from '../../papers/sources.ts';
import { filesBelow, importsOf, OURS, ROOT, SHIPPED } from './imports.ts';

const files = filesBelow(...OURS).filter((file) => ['.ts', '.tsx', '.css', '.js', '.mjs'].includes(extname(file)));
const shipped = files.filter((file) => SHIPPED.some((folder) => file.startsWith(`${folder}/`)));
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

describe('the house', () => {
  it('has no file longer than 250 lines, and most under 120', () => {
    const lines = files.map((file) => ({ file, lines: read(file).split('\n').length - 1 }));
    expect(lines.filter((each) => each.lines > 250)).toEqual([]);
    expect(lines.filter((each) => each.lines < 120).length).toBeGreaterThan(lines.length * 0.7);
  });

  it('has no comment line longer than 120 columns, those for Biome and with an address excepted', () => {
    const isComment = (line: string) => /^\s*(\/\/|\/?\*)/.test(line) && !/biome-ignore|https?:\/\//.test(line);
    const longComments = (text: string) => text.split('\n').filter((line) => isComment(line) && [...line].length > 120);
    expect(longComments(`/** ${'-'.repeat(113)} */\n  // ${'-'.repeat(116)}`)).toHaveLength(1);
    expect(files.flatMap((file) => longComments(read(file)).map((line) => `${file}: ${line}`))).toEqual([]);
  });

  it('has no file for odds and ends', () => {
    expect(
      files.filter((file) => /^(utils?|helpers?|common|misc|shared)$/.test(basename(file, extname(file)))),
    ).toEqual([]);
  });

  it('never turns text into markup', () => {
    const makesMarkup = /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write)\b/;
    expect(shipped.filter((file) => makesMarkup.test(read(file)))).toEqual([]);
  });

  it('makes no network request but from the one file that asks Zotero', () => {
    const requests = /\b(fetch|XMLHttpRequest|sendBeacon|WebSocket|EventSource|importScripts)\s*\(/;
    expect(shipped.filter((file) => requests.test(read(file)))).toEqual([
      'entrypoints/background/zotero/ask-zotero.ts',
    ]);
  });

  it('lets --thorough multiply the examples of every property', () => {
    const tests = files.filter((file) => file.startsWith('tests/'));
    const properties = (file: string) => read(file).replaceAll(/fc\.sample\(.*$/gm, '');
    expect(tests.filter((file) => /numRuns: \d/.test(properties(file)))).toEqual([]);
  });

  it('draws the examples of every property from what is committed', () => {
    const tests = files.filter((file) => file.startsWith('tests/') && /\bfc\.assert\(/.test(read(file)));
    expect(tests.filter((file) => !read(file).includes("property-runs.ts'"))).toEqual([]);
  });

  it('has one folder for each site, whose name begins the names of its adapters', () => {
    const folders = new Set(filesBelow('adapters').flatMap((file) => file.match(/^adapters\/([^/]+)\//)?.[1] ?? []));
    expect([...folders].sort()).toEqual([...SOURCES].sort());
    for (const source of SOURCES) expect(ADAPTERS.some(({ name }) => name.startsWith(`${source}-`))).toBe(true);
    expect(ADAPTERS.filter(({ name }) => !SOURCES.some((source) => name.startsWith(`${source}-`)))).toEqual([]);
    expect(new Set(ADAPTERS.map(({ name }) => name)).size).toBe(ADAPTERS.length);
  });

  it('lists every adapter that a file of its site exports', () => {
    const adapters = /^export const \w+(?:: Adapter = | = feed\()/gm;
    const exported = filesBelow('adapters').flatMap((file) => read(file).match(adapters) ?? []);
    expect(ADAPTERS).toHaveLength(exported.length);
  });

  it('knows a site nowhere but in its folder and its row', () => {
    const product = [...filesBelow(...SHIPPED), 'wxt.config.ts'].filter((file) => /\.(tsx?|html|css)$/.test(file));
    const others = product.filter((file) => file !== 'papers/sources.ts' && !file.startsWith('adapters/hf/'));
    expect(others.length).toBeGreaterThan(200);
    expect(others.filter((file) => /\bhf\b|\bhf[A-Z]|huggingface/i.test(read(file)))).toEqual([]);
  });

  it('imports no storage into a content script, not even through others', () => {
    const seen = new Set<string>();
    const follow = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const use of importsOf(file)) if (!use.isPackage && /\.tsx?$/.test(use.target)) follow(use.target);
    };
    for (const script of ['feed', 'pages', 'cards', 'hide']) follow(`entrypoints/${script}.content/index.ts`);
    expect([...seen].filter((file) => file.startsWith('storage/'))).toEqual([]);
    expect(seen.size).toBeGreaterThan(20);
  });
});

describe('the commands', () => {
  it('of a page are never allowed to a content script, and the reverse', () => {
    const feed = Object.entries(COMMANDS).filter(([, command]) => command.from === 'feed');
    expect(feed.map(([name]) => name)).toEqual([
      ...['capture', 'shown', 'unreadable', 'all-adapters'],
      // About the cards of the document's own last capture, within a rate: PRIVACY.md says what it may learn.
      ...[
        'feed-cards',
        'feed-chips',
        'feed-names',
        'feed-mark',
        'feed-skip-rest',
        'feed-undo',
        'feed-open',
        'feed-open-behind',
        'feed-search',
        'feed-triage',
        'feed-pause',
      ],
    ]);
  });
});
