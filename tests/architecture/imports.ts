import { globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, resolve } from 'node:path';
import { parseSync } from 'vite';

export const ROOT = resolve(import.meta.dirname, '../..');

/** The folders of what is shipped. */
export const SHIPPED = ['adapters', 'components', 'entrypoints', 'formats', 'messages', 'papers', 'search', 'storage'];

/** Every folder that holds code of the project. */
export const OURS = [...SHIPPED, 'bench', 'scripts', 'tests'];

/** One import of one file, its own files named from the root and packages by their names. */
export interface Import {
  file: string;
  target: string;
  isPackage: boolean;
}

/** The project's own files below these folders, named from the root. */
export function filesBelow(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .sort(),
  );
}

/** Everything that a TypeScript file imports, types included: statically or not, by its name or by a pattern. */
export function importsOf(file: string): Import[] {
  const source = readFileSync(join(ROOT, file), 'utf8');
  const { module } = parseSync(file, source);
  const named = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports
      .flatMap(({ entries }) => entries)
      .flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) => source.slice(start + 1, end - 1)),
  ];
  for (const [, pattern = ''] of source.matchAll(/import\.meta\.glob(?:<[^(]*>)?\('([^']+)'/g)) {
    for (const match of globSync(pattern, { cwd: join(ROOT, dirname(file)) })) {
      named.push(`./${match.replaceAll('\\', '/')}`);
    }
  }
  return named.map((request) => {
    const isPackage = !request.startsWith('.');
    const target = isPackage ? request : normalize(join(dirname(file), request)).replaceAll('\\', '/');
    return { file, target, isPackage };
  });
}
