import type { Way } from './hops.ts';
import { PARSE } from './places.ts';
import { byFolder, callsOf } from './ran.ts';
import type { Stage } from './recorder.ts';
import { filesOf } from './recorder.ts';
import type { WayToPostings } from './way-to-postings.ts';

/** The walks as text for a reader. */
export function showWalks(stages: readonly Stage[], way: WayToPostings, withFiles: boolean): string {
  const walks = Map.groupBy(stages, ({ walk }) => walk);
  const texts = [...walks].map(([walk, own]) =>
    [`${walk}: ${filesOf(own).length} files`, ...own.flatMap((stage) => showStage(stage, withFiles))].join('\n'),
  );
  return `${[...texts, showWay(way)].join('\n\n')}\n`;
}

function showStage({ stage, files }: Stage, withFiles: boolean): string[] {
  const folders = byFolder(files).map(([folder, count]) => `${folder} ${count}`);
  const parsed = callsOf(files, PARSE);
  const line = [
    `  ${stage.padEnd(26)}${String(files.length).padStart(4)} files`,
    `${String(functionsIn({ files })).padStart(4)} functions`,
    folders.join(', '),
    ...(parsed > 0 ? [`${PARSE} ${parsed} times`] : []),
  ].join('   ');
  return withFiles ? [line, ...files.map(({ file, functions }) => `      ${file} ${functions.length}`)] : [line];
}

function showWay({ key, longest, library, ...way }: WayToPostings): string {
  return [
    ...showCalls('from a key to the search command', key),
    '',
    ...showCalls('from a search command to the first posting', way),
    `the most calls to any posting: ${longest}`,
    `objects that stand for the library: ${library.length} (${library.join(', ')})`,
  ].join('\n');
}

function showCalls(title: string, { names, unnamed }: Way): string[] {
  const calls = names.map((name, i) => `  ${String(i + 1).padStart(2)}  ${name}`);
  return [`${title}: ${names.length} calls, and ${unnamed} of functions written in place`, ...calls];
}

/** The walks as one object. */
export function walksAsJson(stages: readonly Stage[], way: WayToPostings): object {
  return {
    stages: stages.map(({ walk, stage, files }) => ({
      walk,
      stage,
      files: files.length,
      functions: functionsIn({ files }),
      parsed: callsOf(files, PARSE),
      names: files.map(({ file }) => file),
    })),
    postings: { ...way, calls: way.names.length },
  };
}

function functionsIn({ files }: Pick<Stage, 'files'>): number {
  return files.reduce((sum, { functions }) => sum + functions.length, 0);
}
