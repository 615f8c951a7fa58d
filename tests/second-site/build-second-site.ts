import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, buildFolder, ROOT, run } from '../../scripts/project.ts';

const PRODUCT = [
  ...['papers', 'adapters', 'search', 'storage', 'messages', 'components', 'entrypoints', 'formats', 'public'],
  ...['package.json', 'tsconfig.json', 'wxt.config.ts', 'scripts/chunk-groups.ts'],
];

/**
 * Builds Daybook for Chromium from a copy of the tree with a made second site, which is one folder in adapters/ and
 * one row in papers/sources.ts, and gives the folder of the build. Throws when the copy does not pass the type check.
 */
export async function buildWithSecondSite(): Promise<string> {
  // Below the project, where its packages are found.
  const copy = join(ROOT, '.output', 'second-site');
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const name of PRODUCT) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  cpSync(join(import.meta.dirname, 'adapters'), join(copy, 'adapters'), { recursive: true });
  const table = join(copy, 'papers/sources.ts');
  const row = readFileSync(join(import.meta.dirname, 'row.txt'), 'utf8');
  writeFileSync(
    table,
    readFileSync(table, 'utf8').replace('\n] as const satisfies', () => `\n${row}] as const satisfies`),
  );
  await build('chromium', copy);
  const { code, output } = await run('tsc', ['--noEmit', '-p', '.'], {}, copy);
  if (code !== 0) throw new Error(`The second site does not pass the type check.\n${output}`);
  return buildFolder('chromium', copy);
}

/** A copy of a build whose optional hosts are required, so that the browser grants them when it is installed. */
export function withHostsGranted(built: string, into: string): string {
  cpSync(built, into, { recursive: true });
  const file = join(into, 'manifest.json');
  const { optional_host_permissions: optional, ...manifest } = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: [...manifest.host_permissions, ...optional] }));
  return into;
}
