import { globSync, readdirSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformWithOxc } from 'vite';
import { withCalls } from './call-source.ts';

// A life is one start of the product, as of a background or a page: its modules are loaded for it alone, so that it
// remembers nothing of an earlier one and its functions are counted apart. It stands in their addresses, `?life=…`.

const ROOT_FOLDER = join(import.meta.dirname, '../..');
/** The address of the project. */
export const ROOT = `${pathToFileURL(ROOT_FOLDER).href}/`;

const address = (file: string) => JSON.stringify(new URL(file, import.meta.url).href);
/** What stands for the packages that only a browser or a build has. */
const MADE = new Map([
  ['webextension-polyfill', `export { browser as default } from ${address('./made-browser.ts')};`],
  ['#imports', 'export const [defineBackground, defineContentScript] = Array(2).fill((definition) => definition);'],
]);
const MADE_SCHEME = 'made:';
// As Vite gives the address of a worker's script.
const WORKER = '?worker&url';
MADE.set(WORKER, "export default 'worker.js';");
// A style's class is called as it is in the file.
const STYLES = 'export default new Proxy({}, { get: (_, name) => String(name) });';

const TRACED = 'traced';

/** Lets product code be loaded, as JSX too. To be called once, before `load`. */
export async function registerLives(): Promise<void> {
  const drawn = await transformedJsx();
  registerHooks({
    resolve(specifier, context, next) {
      const made = specifier.endsWith(WORKER) ? WORKER : specifier;
      if (MADE.has(made)) return { url: MADE_SCHEME + made, shortCircuit: true };
      const resolved = next(specifier, context);
      const life = lifeOf(context.parentURL ?? '');
      const isOurs = resolved.url.startsWith(ROOT) && !resolved.url.includes('/node_modules/');
      return life && isOurs ? { ...resolved, url: withLife(resolved.url, life) } : resolved;
    },
    load(url, context, next) {
      const made = url.startsWith(MADE_SCHEME) ? MADE.get(url.slice(MADE_SCHEME.length)) : undefined;
      if (made) return { format: 'module', source: made, shortCircuit: true };
      const life = lifeOf(url);
      const [address = ''] = url.split('?');
      if (!life || address.endsWith('.json')) return next(url, context);
      if (address.endsWith('.css')) return { format: 'module', source: STYLES, shortCircuit: true };
      const jsx = drawn.get(address);
      const path = fileURLToPath(address);
      const source = jsx ?? withGlobs(readFileSync(path, 'utf8'), dirname(path));
      const file = address.slice(ROOT.length);
      return {
        format: jsx === undefined ? 'module-typescript' : 'module',
        source: life.startsWith(TRACED) ? withCalls(source, file) : source,
        shortCircuit: true,
      };
    },
  });
}

/** Loads a file of the product, by its path from the root, for a life. Calls are noted in lives named `traced…`. */
export function load(file: string, life: string): Promise<unknown> {
  return import(withLife(ROOT + file, life));
}

const GLOB = /import\.meta\.glob<.*>\('(.+)', \{ eager: true, import: '(\w+)' \}\)/;

/** A source with Vite's eager glob as the imports that Vite puts in its place. */
function withGlobs(source: string, folder: string): string {
  const [whole, pattern = '', name] = GLOB.exec(source) ?? [];
  if (!whole) return source;
  const files = globSync(pattern, { cwd: folder }).sort();
  const imports = files.map((file, i) => `import { ${name} as glob${i} } from './${file}';`).join('\n');
  return `${imports}\n${source.replace(whole, `{ ${files.map((file, i) => `'./${file}': glob${i}`).join(', ')} }`)}`;
}

function withLife(url: string, life: string): string {
  return `${url}?life=${life}`;
}

function lifeOf(url: string): string | undefined {
  return url.startsWith(ROOT) ? url.split('?life=')[1] : undefined;
}

async function transformedJsx(): Promise<ReadonlyMap<string, string>> {
  const files = ['components', 'entrypoints'].flatMap((folder) =>
    readdirSync(join(ROOT_FOLDER, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  );
  const transformed = files
    .filter((file) => file.endsWith('.tsx'))
    .map(async (file): Promise<[string, string]> => {
      const { code } = await transformWithOxc(readFileSync(join(ROOT_FOLDER, file), 'utf8'), join(ROOT_FOLDER, file));
      return [ROOT + file, code];
    });
  return new Map(await Promise.all(transformed));
}
