import { once } from 'node:events';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { parseOptions } from './convert/options.ts';
import { ROOT } from './project.ts';

// Converts a file of papers into another format: the result goes to stdout, what is refused to stderr. Exit 1 only
// when nothing could be converted.

const told = (words: string) => process.stderr.write(`${words}\n`);

// Whoever reads the result may have enough of it.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') told(error.message);
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

try {
  const options = parseOptions(process.argv.slice(2));
  // The readers find the sites' folders with `import.meta.glob`, which Node has not.
  const { module } = await runnerImport<typeof import('./convert/convert-file.ts')>(
    join(ROOT, 'scripts/convert/convert-file.ts'),
    { root: ROOT, configFile: false, logLevel: 'silent' },
  );
  const pieces = module.convertFile(options, told);
  let each = await pieces.next();
  for (; !each.done; each = await pieces.next()) {
    if (!process.stdout.write(each.value)) await once(process.stdout, 'drain');
  }
  if (each.value === 0) {
    told('Nothing could be converted.');
    process.exitCode = 1;
  }
} catch (error) {
  told(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
