import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../project.ts';
import type { LibrarySize } from './fill-library.ts';
import { LIBRARY_SIZES } from './fill-library.ts';
import type { Language } from './speaking.ts';
import { LANGUAGES } from './speaking.ts';

/** The options of `npm run screens`. */
export interface ScreenOptions {
  folder: string;
  libraries: LibrarySize[];
  languages: Language[];
  widths: number[];
  /** views whose name begins with one of these; all when empty */
  only: string[];
  colours: Colours[];
}

export const COLOURS = ['light', 'dark', 'forced'] as const;
export type Colours = (typeof COLOURS)[number];

const WIDTHS = ['360', '420', '1280'];

export const USAGE = `npm run -s screens -- [FOLDER] [--only NAME]… [--libraries ${LIBRARY_SIZES.join(',')}]
    [--languages ${LANGUAGES.join(',')}] [--colours ${COLOURS.join(',')}] [--widths ${WIDTHS.join(',')}]
Takes a picture of every page of Daybook in each library, language, colours and width, and looks at each with axe and for
what is wider than its window. FOLDER is outside of the project, by default among the temporary files; its index.html
shows all pictures. Default: every library, language and width, in light and dark. Exit 1 when anything was found.`;

/** Reads the command line; undefined for `--help`. Throws in plain words when it is wrong. */
export function parseScreenOptions(args: string[]): ScreenOptions | undefined {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      help: { type: 'boolean' },
      only: { type: 'string', multiple: true, default: [] },
      libraries: { type: 'string', default: LIBRARY_SIZES.join() },
      languages: { type: 'string', default: LANGUAGES.join() },
      colours: { type: 'string', default: 'light,dark' },
      widths: { type: 'string', default: WIDTHS.join() },
    },
  });
  if (values.help) return undefined;
  const folder = resolve(positionals[0] ?? join(tmpdir(), 'daybook-screens'));
  if (!relative(ROOT, folder).startsWith('..')) throw new Error(`${folder} is inside the project.`);
  return {
    folder,
    only: values.only.flatMap((names) => names.split(',')),
    libraries: chosen('--libraries', values.libraries, LIBRARY_SIZES),
    languages: chosen('--languages', values.languages, LANGUAGES),
    colours: chosen('--colours', values.colours, COLOURS),
    widths: chosen('--widths', values.widths, WIDTHS).map(Number),
  };
}

function chosen<T extends string>(option: string, typed: string, all: readonly T[]): T[] {
  const names = typed.split(',');
  const unknown = names.find((name) => !all.some((each) => each === name));
  if (unknown !== undefined) throw new Error(`${option} is some of ${all.join(', ')}, not ${unknown}.`);
  return all.filter((each) => names.includes(each));
}
