import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import type { Ack, ServedPage } from '../../scripts/browser/driver.ts';

const SOURCE = join(import.meta.dirname, 'tiny-extension');

/** An address that the extension's content script matches. */
export const DAY = 'https://huggingface.co/papers/date/2026-02-20';
/** What {@link pageTitled} sets the page's clock to. */
export const AT = Date.UTC(2026, 1, 20, 9, 30);
export const ACK_MS = 15_000;

/** What the extension's background answers with. */
export interface Output {
  stored: number;
  life: string;
  url: string;
  private: boolean;
}

/** A page that the content script reports by its title. */
export function pageTitled(title: string, url = DAY): ServedPage {
  return { url, at: AT, html: `<!doctype html><html><head><title>${title}</title></head><body><main>${title}` };
}

export function outputOf({ reply }: Ack): Output {
  return (reply as { output: Output }).output;
}

/** Builds the extension that the drivers are tested with: its content script brings the polyfill, as the product's. */
export async function buildTinyExtension(into: string): Promise<void> {
  cpSync(SOURCE, into, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: {
      outDir: into,
      emptyOutDir: false,
      minify: false,
      lib: { entry: join(SOURCE, 'content.js'), formats: ['iife'], name: 'content', fileName: () => 'content.js' },
    },
  });
}

/** The width and height of a PNG file in pixels. */
export function pngSize(file: string): [number, number] {
  // https://www.w3.org/TR/png/#11IHDR: they follow the name of the first chunk.
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
