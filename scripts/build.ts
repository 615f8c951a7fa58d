import { build, buildFolder } from './project.ts';

// Builds for both browsers, as they are released.
for (const browser of ['chromium', 'firefox'] as const) {
  await build(browser);
  process.stdout.write(`${browser}: ${buildFolder(browser)}\n`);
}
