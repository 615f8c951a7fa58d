import { run } from './project.ts';

// Packs what the stores take: the extension for each browser, and the sources that Mozilla's reviewers build from.
for (const args of [['zip'], ['zip', '-b', 'firefox']]) {
  const { code, output } = await run('wxt', args);
  process.stdout.write(output);
  if (code !== 0) process.exitCode = 1;
}
