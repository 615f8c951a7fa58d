import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The parts of a manifest that the drivers need. */
export interface Manifest {
  key?: string;
  background?: { service_worker?: string; scripts?: string[] };
  content_scripts?: { js?: string[]; world?: string }[];
  browser_specific_settings?: { gecko?: { id?: string } };
}

const INSTRUMENTS = ['page-clock.js', 'ack-probe.js'];
const BACKGROUND_INSTRUMENT = 'background-clock.js';
const FOLDER = 'instruments';

/** The manifest of a built extension. Throws when the folder holds none. */
export function readManifest(extension: string): Manifest {
  return JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as Manifest;
}

/**
 * The folder to load. With instruments it is `into`, a new copy of the built extension whose content scripts are
 * preceded by a page clock and a probe for acknowledgements: content scripts of one extension share one world, so the
 * product runs unchanged between them. The background takes their messages at the page's time. Nothing in the manifest
 * but the content scripts differs. Without, it is the build itself.
 */
export function prepareExtension(built: string, into: string, { instruments }: { instruments: boolean }): string {
  if (!instruments) return resolve(built);
  const manifest = readManifest(built);
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  cpSync(built, into, { recursive: true });
  cpSync(join(import.meta.dirname, FOLDER), join(into, FOLDER), { recursive: true });
  const first = INSTRUMENTS.map((name) => `${FOLDER}/${name}`);
  const scripts = manifest.content_scripts?.map((entry) =>
    entry.world === 'MAIN' ? entry : { ...entry, js: [...first, ...(entry.js ?? [])] },
  );
  const instrument = readFileSync(join(import.meta.dirname, FOLDER, BACKGROUND_INSTRUMENT), 'utf8');
  for (const name of backgroundScripts(manifest)) {
    const file = join(into, name);
    writeFileSync(file, `${instrument}${readFileSync(file, 'utf8')}`);
  }
  writeFileSync(
    join(into, 'manifest.json'),
    JSON.stringify({ ...manifest, ...(scripts && { content_scripts: scripts }) }, null, 2),
  );
  return resolve(into);
}

function backgroundScripts({ background = {} }: Manifest): string[] {
  return [...(background.service_worker ? [background.service_worker] : []), ...(background.scripts ?? [])];
}
