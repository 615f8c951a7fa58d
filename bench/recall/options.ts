import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../../scripts/project.ts';
import type { TextField } from '../engines/paper-text.ts';
import { TEXT_FIELDS } from '../engines/paper-text.ts';
import type { Question } from './scores.ts';

const JUDGED = join(ROOT, 'tests/recall/judged.json');
const AUTO_PAPERS = 1_000;
const MISTYPED_PAPERS = 150;

/** The options of `npm run recall`. */
export interface RecallOptions {
  json: boolean;
  /** absent: make a set, from this number of papers */
  questions?: Question[];
  /** the set to make is that of mistyped questions, else the automatic one */
  mistyped: boolean;
  autoPapers: number;
  hide: TextField[];
  /** how many of the worst questions to name on stderr */
  worst: number;
  /** let simulated readers narrow Daybook's answers by its chips instead */
  guided: boolean;
  /** write new pinned lists instead */
  pin: boolean;
}

export const USAGE = `npm run -s recall -- [--json] [--set FILE | --auto | --mistyped [--papers N]]
  [--hide summary,keywords] [--worst N]
npm run -s recall -- --guided [--json] [--set FILE | --auto | --mistyped [--papers N]]
npm run -s recall -- --pin
How well Daybook, FTS5 and plain MiniSearch find the papers that questions ask for, in the recorded archives.
FILE is a JSON array of {query, ids, kind}; default tests/recall/judged.json. --auto makes questions of N papers'
summaries (default 1,000), and hides summaries and keywords. --mistyped makes questions of N papers' titles for each
kind of typo and half of a name (default ${MISTYPED_PAPERS}). --hide leaves fields out of every engine's index:
${TEXT_FIELDS.join(', ')}.
--guided asks Daybook alone, and lets simulated readers click on the chips below the box: the first that fits the wanted
paper, the one that keeps fewest, and the same with a wrong one in five; success@3 after none, one and two clicks.
--pin asks Daybook alone and writes tests/recall/pinned-ranks.txt and pinned-guided.txt, to which tests hold ranking and chips.`;

/** Reads the command line. Throws in plain words when it is wrong. */
export function parseRecallOptions(args: string[]): RecallOptions {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean', default: false },
      auto: { type: 'boolean', default: false },
      set: { type: 'string' },
      hide: { type: 'string', default: '' },
      mistyped: { type: 'boolean', default: false },
      papers: { type: 'string' },
      worst: { type: 'string', default: '0' },
      guided: { type: 'boolean', default: false },
      pin: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) throw new Error(USAGE);
  const sets = [values.auto && '--auto', values.mistyped && '--mistyped', values.set && '--set'].filter(Boolean);
  if (sets.length > 1) throw new Error(`${sets.join(' and ')} are two sets.\n${USAGE}`);
  if (values.pin && args.length > 1) throw new Error(`--pin stands alone.\n${USAGE}`);
  return {
    pin: values.pin,
    guided: values.guided,
    json: values.json,
    mistyped: values.mistyped,
    autoPapers: count('papers', values.papers ?? String(values.mistyped ? MISTYPED_PAPERS : AUTO_PAPERS)),
    worst: count('worst', values.worst),
    hide: values.hide.split(',').filter(Boolean).map(field),
    ...(!values.auto && !values.mistyped && { questions: questionsIn(values.set ?? JUDGED) }),
  };
}

/** The questions of a set. Throws when it is none. */
export function readQuestions(text: string, name: string): Question[] {
  const rows: unknown = JSON.parse(text);
  if (!Array.isArray(rows)) throw new Error(`${name} is no array of questions.`);
  return rows.map((row: Partial<Record<keyof Question, unknown>> | null, index) => {
    const { query, ids, kind = 'none' } = row ?? {};
    if (typeof query !== 'string' || !Array.isArray(ids)) {
      throw new Error(`Question ${index + 1} of ${name} has no query or no ids.`);
    }
    return { query, ids: ids.map(paperIdOf), kind: String(kind) };
  });
}

function questionsIn(file: string): Question[] {
  return readQuestions(readFileSync(file, 'utf8'), file);
}

// Sets made elsewhere may name papers by their bare arXiv id.
function paperIdOf(id: unknown): string {
  const text = String(id);
  return /^\d{4}\.\d{4,5}$/.test(text) ? `arxiv:${text}` : text;
}

function field(name: string): TextField {
  const known = TEXT_FIELDS.find((each) => each === name);
  if (!known) throw new Error(`--hide knows no "${name}".\n${USAGE}`);
  return known;
}

function count(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0) throw new Error(`--${name} is no number: ${text}`);
  return value;
}
