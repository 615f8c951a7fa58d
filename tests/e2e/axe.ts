import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ExtensionPage } from '../../scripts/browser/driver.ts';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds serious or critical on a page as it is now, a line for each: the rule and where it is broken. */
export async function violations(page: ExtensionPage): Promise<string[]> {
  if (!(await page.evaluate<boolean>('return typeof axe === "object"'))) await page.evaluate(SOURCE);
  return page.evaluate<string[]>(
    `const { violations } = await axe.run(document, { resultTypes: ['violations'] });
     return violations
       .filter(({ impact }) => impact === 'serious' || impact === 'critical')
       .flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.target.join(' ') + ' ' + node.failureSummary));`,
  );
}
