/** V8's coverage of one script: the fields of `Profiler.ScriptCoverage` that are read. */
export interface ScriptCounts {
  url: string;
  functions: readonly { functionName: string; ranges: readonly { startOffset: number; count: number }[] }[];
}

/** A function that ran. Those without a name have ''. */
export interface RanFunction {
  name: string;
  calls: number;
}

/** A file of the project in which a function ran, by its path from the root. */
export interface RanFile {
  file: string;
  functions: RanFunction[];
}

/** The files below `root`, a URL that ends with a slash, in which a function ran for one start of the product. */
export function ranFiles(scripts: readonly ScriptCounts[], root: string, life: string): RanFile[] {
  const files = scripts.flatMap(({ url, functions }) => {
    const [address = '', query] = url.split('?');
    const isOurs = address.startsWith(root) && /\.tsx?$/.test(address) && query === `life=${life}`;
    const ran = isOurs ? functions.filter(isCalled) : [];
    if (ran.length === 0) return [];
    const named = ran.map(({ functionName, ranges }) => ({ name: functionName, calls: ranges[0]?.count ?? 0 }));
    return [{ file: address.slice(root.length), functions: named }];
  });
  return files.sort((a, b) => (a.file < b.file ? -1 : 1));
}

// A file's own top level runs when it is loaded, and V8 counts the fields of a class as a function in angle brackets.
function isCalled({ functionName, ranges: [range] }: ScriptCounts['functions'][number]): boolean {
  const isTopLevel = functionName === '' && range?.startOffset === 0;
  return range !== undefined && range.count > 0 && !isTopLevel && !functionName.startsWith('<');
}

/** How many files of each top-level folder, most first. */
export function byFolder(files: readonly RanFile[]): [folder: string, files: number][] {
  const groups = Map.groupBy(files, ({ file }) => file.split('/')[0] ?? '');
  const counts = [...groups].map(([folder, members]): [string, number] => [folder, members.length]);
  return counts.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

/** How often functions of this name were called. */
export function callsOf(files: readonly RanFile[], name: string): number {
  const functions = files.flatMap((file) => file.functions).filter((each) => each.name === name);
  return functions.reduce((sum, { calls }) => sum + calls, 0);
}
