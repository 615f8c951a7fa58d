import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { zippedBytes } from '../ui/script-bytes.ts';
import type { ScriptWeights } from './feed-report.ts';

const FOLDER = 'content-scripts';
const CAPTURE = 'feed.js';
// It runs where that one does not.
const ELSEWHERE = 'pages.js';

/** The content scripts that a feed's page gets: the one that captures, and all others together. */
export function scriptWeights(build: string): ScriptWeights {
  const scripts = readdirSync(join(build, FOLDER)).filter((name) => name.endsWith('.js'));
  const of = (names: string[]) =>
    zippedBytes(
      build,
      names.map((name) => `${FOLDER}/${name}`),
    );
  return { capture: of([CAPTURE]), cards: of(scripts.filter((name) => name !== CAPTURE && name !== ELSEWHERE)) };
}
