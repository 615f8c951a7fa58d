import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { BenchReport } from '../run/measured.ts';
import { cellsOf, worstOf } from '../run/table.ts';
import { chart } from './chart.ts';

const FOLDER = join(import.meta.dirname, '..');
const README = join(FOLDER, 'README.md');
const BEGIN = '<!-- results -->';
const END = '<!-- end of results -->';

/** Puts the results of a run into bench/README.md, and the picture into results.svg. */
export function writeResults(reports: readonly BenchReport[], browser: string): void {
  writeFileSync(join(FOLDER, 'results.svg'), chart(reports));
  writeFileSync(README, withResults(readFileSync(README, 'utf8'), reports, machine(browser)));
}

/** The text with the results between its two marks. Throws when it has none. */
export function withResults(readme: string, reports: readonly BenchReport[], where: string): string {
  const [before, rest] = readme.split(BEGIN);
  const [, after] = rest?.split(END) ?? [];
  if (before === undefined || after === undefined) throw new Error('The README has no place for results.');
  const sections = reports.map((report) => `### ${report.papers.toLocaleString('en')} papers\n\n${section(report)}`);
  return `${before}${BEGIN}\n${where}\n\n${sections.join('\n\n')}\n${END}${after}`;
}

function section(report: BenchReport): string {
  const [head = [], ...lines] = cellsOf(report).map((cells) => `| ${cells.join(' | ')} |`);
  const rule = `| ${(cellsOf(report)[0] ?? []).map((_, column) => (column < 2 ? '---' : '---:')).join(' | ')} |`;
  const missed = report.missed.length > 0 ? [`- missed: ${report.missed.join('; ')}`] : [];
  const notes = [...worstOf(report).map((text) => `- ${text}`), ...missed];
  return `${[head, rule, ...lines].join('\n')}\n\n${notes.join('\n')}`;
}

function machine(browser: string): string {
  const [cpu] = cpus();
  const day = new Date().toISOString().slice(0, 10);
  return `Measured ${day} in ${browser} on ${cpus().length} cores (${cpu?.model.trim() ?? 'unknown'}).`;
}
