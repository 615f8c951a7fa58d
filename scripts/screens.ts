import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installBrowsers } from './browser/install.ts';
import { build, buildFolder } from './project.ts';
import { writeContactSheet } from './screens/contact-sheet.ts';
import type { ScreenOptions } from './screens/options.ts';
import { parseScreenOptions, USAGE } from './screens/options.ts';
import type { TakenScreen } from './screens/take-screens.ts';
import { takeScreens } from './screens/take-screens.ts';

// Takes a picture of every page in every state, and says what is wrong with it. Exit 1 when anything is.

async function screens(options: ScreenOptions): Promise<number> {
  const log = (line: string) => process.stderr.write(`${line}\n`);
  installBrowsers(['chromium']);
  await build('chromium');
  const taken: TakenScreen[] = [];
  for (const size of options.libraries) {
    const temporary = mkdtempSync(join(tmpdir(), 'daybook-screens-'));
    try {
      taken.push(...(await takeScreens({ built: buildFolder('chromium'), temporary, size, options, log })));
    } finally {
      rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
    }
  }
  writeContactSheet(options.folder, taken);
  const faulty = taken.filter(({ faults }) => faults.length > 0);
  for (const { file, faults } of faulty) process.stdout.write(`${[file, ...faults].join('\n  ')}\n`);
  process.stdout.write(`${taken.length} pictures in ${options.folder}, ${faulty.length} with faults\n`);
  return faulty.length > 0 || taken.length === 0 ? 1 : 0;
}

try {
  const options = parseScreenOptions(process.argv.slice(2));
  if (options) process.exitCode = await screens(options);
  else process.stdout.write(`${USAGE}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
