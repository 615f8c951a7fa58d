import { globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { filesBelow, OURS, ROOT } from './imports.ts';

/** The text of a file of the project. */
export function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

/** The documents that are checked against the tree and the code. */
export function documents(): string[] {
  const found = globSync(['docs/*.md', '{bench,search}/README.md', '{search,tests}/*/README.md'], { cwd: ROOT });
  return [
    'README.md',
    'DESIGN.md',
    'CONTRIBUTING.md',
    'PRIVACY.md',
    ...found.map((file) => file.replaceAll('\\', '/')).sort(),
  ];
}

// Folders that git ignores.
const UNTRACKED = new Set(['.git', ...(read('.gitignore').match(/^[^*\n]+(?=\/$)/gm) ?? [])]);

/** The names of the folders in a folder of the project, '' for its root. */
export function foldersIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !UNTRACKED.has(entry.name))
    .map(({ name }) => name)
    .sort();
}

/** The folders that a picture of a tree shows, by the folder they are in. A line may show several; names end in `/`. */
export function treeIn(picture: string): Map<string, string[]> {
  const tree = new Map<string, string[]>();
  const path: string[] = [];
  for (const line of picture.split('\n')) {
    const [, indent = '', names = ''] = /^( *)((?:[\w.-]+\/ ?)+)/.exec(line) ?? [];
    const depth = indent.length / 2;
    const parent = path.slice(0, depth).join('/');
    for (const name of names.split('/').flatMap((each) => each.trim() || [])) {
      tree.set(parent, [...(tree.get(parent) ?? []), name]);
      path[depth] = name;
    }
  }
  return tree;
}

/** The texts in single backticks, fenced blocks left out. */
export function quotedIn(text: string): string[] {
  const prose = text.replace(/^```.*?^```/gms, '');
  return [...new Set([...prose.matchAll(/`([^`\n]+)`/g)].map(([, quoted = '']) => quoted))];
}

const PACKAGES = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
const FILE_IN_TEXT = /(?<![\w/:.-])[\w<>*][\w@.*<>/-]*\.(tsx?|mjs|json|css|html|md|txt|svg|png)(?![\w#/])/g;
const FILE = /\.(tsx?|mjs|js|json|css|html|md|txt|svg|png)$/;

/**
 * The paths of the project that a document names, in backticks or by a file's ending, and that do not exist. A path
 * may be named from the root, from the document's folder, or by its end; `*` and `<name>` stand for any name.
 */
export function missingPaths(document: string, text: string): string[] {
  const quoted = quotedIn(text).filter((name) => /^[\w@.*<>-][\w@.*<>/-]*$/.test(name));
  const files = [...text.matchAll(FILE_IN_TEXT)].map(([name]) => name);
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = '']) => link);
  const paths = [...new Set([...quoted, ...files])].filter(
    (name) => (name.includes('/') || FILE.test(name)) && !isElsewhere(name),
  );
  return [...paths.filter((path) => !isThere(document, path)), ...links.filter((link) => !isFrom(document, link))];
}

function isElsewhere(path: string): boolean {
  const [first = '', second = ''] = path.split('/');
  return first === '..' || UNTRACKED.has(first) || PACKAGES.includes(first) || PACKAGES.includes(`${first}/${second}`);
}

function isThere(document: string, path: string): boolean {
  const pattern = path.replace(/<[^>]*>/g, '*').replace(/\/$/, '');
  return [pattern, `{${[...OURS, 'public'].join()}}/**/${pattern}`].some(matchesAny) || isFrom(document, pattern);
}

function isFrom(document: string, path: string): boolean {
  return matchesAny(normalize(join(dirname(document), path)));
}

function matchesAny(pattern: string): boolean {
  return globSync(pattern, { cwd: ROOT }).length > 0;
}

const IDENTIFIERS = [
  /^[a-z]+[A-Z]\w*$/, // camelCase
  /^[A-Z]\w*[a-z]\w*$/, // PascalCase
  /^[A-Z][A-Z0-9]*_[A-Z0-9_]+$/, // CONSTANT_CASE
  /^[A-Z]{3,}\d*$/,
  /^\w+\.\w+$/,
];

const SOURCES = [...filesBelow(...OURS, 'public').filter((file) => !file.startsWith('tests/architecture/'))]
  .filter((file) => /\.(tsx?|mjs|js|css|html|json)$/.test(file))
  .concat('package.json', 'tsconfig.json', 'vitest.config.ts', 'wxt.config.ts');

let words: ReadonlySet<string>[] | undefined;

/** The words of each source file, comments left out. */
function wordsOfSources(): ReadonlySet<string>[] {
  words ??= SOURCES.map(
    (file) =>
      new Set(
        read(file)
          .replace(/^\s*(\/\/|\/?\*).*$/gm, '')
          .match(/[\w$]+/g),
      ),
  );
  return words;
}

/** The names in a text that look like identifiers and that no source file has; of `Type.member` one must have both. */
export function unknownNames(text: string, outside: readonly string[] = []): string[] {
  const names = quotedIn(text).flatMap((quoted) => {
    const [, called] = /^([\w.]+)(?:<[^>]*>)?\(.*\)$/.exec(quoted) ?? [];
    if (called) return [called];
    return !FILE.test(quoted) && IDENTIFIERS.some((shape) => shape.test(quoted)) ? [quoted] : [];
  });
  const isKnown = (name: string) => wordsOfSources().some((file) => name.split('.').every((each) => file.has(each)));
  return names.filter((name) => !outside.includes(name) && !isKnown(name));
}
