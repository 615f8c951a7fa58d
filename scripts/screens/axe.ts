import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ExtensionPage, Tab } from '../browser/driver.ts';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds on a page as it is now, by all rules or these: a line for each, with where it is broken. */
export async function violations(page: Pick<ExtensionPage | Tab, 'evaluate'>, rules?: string[]): Promise<string[]> {
  const found = await violatedRules(page, rules);
  return found.flatMap(({ rule, places }) => places.map((place) => `${rule}: ${place}`));
}

/** The rules that axe-core finds broken on a page as it is now, with each place and what is wrong there. */
export async function violatedRules(
  page: Pick<ExtensionPage | Tab, 'evaluate'>,
  rules?: string[],
): Promise<{ rule: string; places: string[] }[]> {
  if (!(await page.evaluate<boolean>('return typeof axe === "object"'))) await page.evaluate(SOURCE);
  return page.evaluate(
    `const rules = args[0] ? { runOnly: args[0] } : {};
     const { violations } = await axe.run(document, { resultTypes: ['violations'], ...rules });
     return violations.map(({ id, nodes }) => ({
       rule: id,
       places: nodes.map((node) => node.target.join(' ') + ' ' + node.failureSummary),
     }));`,
    rules ?? null,
  );
}
