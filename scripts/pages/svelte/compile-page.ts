import { join } from 'node:path';
import { compile } from 'svelte/compiler';
import type { InlineConfig } from 'vite';
import { build } from 'vite';

/** What Svelte makes of the page's parts. */
export interface CompiledPage {
  /** the list as the server sends it, drawn from its props */
  render(props: object): string;
  /** the script that draws it anew in the browser */
  script: string;
}

let compiled: Promise<CompiledPage> | undefined;

/** Compiles the page's parts as for a site in use, once in a process. Takes a second or two. */
export function compiledPage(): Promise<CompiledPage> {
  compiled ??= compileBoth();
  return compiled;
}

async function compileBoth(): Promise<CompiledPage> {
  const server = await bundle('server', 'render-page.js');
  const script = await bundle('client', 'hydrate-page.js');
  // Whole in itself, so it needs no file to be imported from.
  const source = `data:text/javascript;base64,${Buffer.from(server).toString('base64')}`;
  const { renderPage }: { renderPage: CompiledPage['render'] } = await import(/* @vite-ignore */ source);
  return { render: renderPage, script };
}

async function bundle(generate: 'client' | 'server', entry: string): Promise<string> {
  const isServer = generate === 'server';
  const path = join(import.meta.dirname, entry);
  const config: InlineConfig = {
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'svelte',
        transform: (code: string, id: string) =>
          id.endsWith('.svelte') ? compile(code, { filename: id, generate }).js.code : null,
      },
    ],
    build: {
      write: false,
      minify: !isServer,
      target: 'esnext',
      ...(isServer && { ssr: path }),
      rollupOptions: { input: path, output: { format: isServer ? 'es' : 'iife', codeSplitting: false } },
    },
    ...(isServer && { ssr: { noExternal: true } }),
  };
  const built = await build(config);
  const [first] = [built].flat();
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`Nothing came of ${entry}.`);
  return chunk.code;
}
