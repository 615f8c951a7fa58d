import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ExtensionPage } from '../browser/driver.ts';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds on a page as it is now, a line for each: the rule and where it is broken. */
export async function violations(page: ExtensionPage): Promise<string[]> {
  const found = await violatedRules(page);
  return found.flatMap(({ rule, places }) => places.map((place) => `${rule}: ${place}`));
}

/** The rules that axe-core finds broken on a page as it is now, with each place and what is wrong there. */
export async function violatedRules(page: ExtensionPage): Promise<{ rule: string; places: string[] }[]> {
  if (!(await page.evaluate<boolean>('return typeof axe === "object"'))) await page.evaluate(SOURCE);
  return page.evaluate(
    `const { violations } = await axe.run(document, { resultTypes: ['violations'] });
     return violations.map(({ id, nodes }) => ({
       rule: id,
       places: nodes.map((node) => node.target.join(' ') + ' ' + node.failureSummary),
     }));`,
  );
}
