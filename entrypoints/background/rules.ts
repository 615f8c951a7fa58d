import type { PaperId } from '../../papers/paper-id.ts';
import { isTitleId } from '../../papers/paper-id.ts';
import type { PaperIndex } from '../../search/engine/index/paper-index.ts';
import type { Query } from '../../search/query/query.ts';
import { inPieces } from '../../storage/bulk/in-pieces.ts';
import type { Library } from '../../storage/library.ts';
import { LibraryError } from '../../storage/library-error.ts';
import { applyRule, noteRuleRun } from '../../storage/organise/rules.ts';
import { listIds } from '../../storage/reads/lists.ts';
import { readPapers } from '../../storage/reads/papers.ts';
import type { ActiveRule, RuleEffect } from '../../storage/reads/rules.ts';
import { activeRules, papersChanged, ruleEffect, untagged } from '../../storage/reads/rules.ts';
import type { CommandsUnderWay } from './commands-under-way.ts';
import type { IndexKeeper } from './index-keeper.ts';
import { awakeUntil } from './index-upkeep.ts';
import { ruleQuery } from './rule-query.ts';

// Captures come in a row; what they acknowledge comes first, and so does the index.
const SOON_MS = 500;
// Of more, it is cheaper to look at all that a rule finds.
const MOST_KEYS = 200;

interface Running {
  /** rejects with a LibraryError when it must not be written to */
  library(): Promise<Library>;
  index: Pick<IndexKeeper, 'complete'>;
  /** what goes first between two writes */
  commands: Pick<CommandsUnderWay, 'done'>;
  /** lets the rest of the background follow what was written */
  wrote(): void;
  log: (error: unknown) => void;
}

/**
 * Lets the rules that are on tag what changed since they last ran: all that their search finds, at first. Runs a little
 * after each write, once the index has all of it, in short writes between which commands go first. Cut short, it goes
 * on after the next write or start. Costs one small read when no rule is on.
 */
export class RuleRunner {
  readonly #running: Running;
  #soon: ReturnType<typeof setTimeout> | undefined;
  #now: Promise<void> | undefined;
  /** by library, rule and text, how far it has run without tagging anything: not worth a write each time */
  readonly #ranTo = new Map<string, number>();

  constructor(running: Running) {
    this.#running = running;
  }

  /** Runs in a moment. Returns at once; a failure is logged. */
  runSoon(after = SOON_MS): void {
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined;
      this.run().catch((error: unknown) => {
        // That recording has stopped is said elsewhere.
        if (!(error instanceof LibraryError)) this.#running.log(error);
      });
    }, after);
  }

  /** Runs now, after a run that is under way. */
  async run(): Promise<void> {
    clearTimeout(this.#soon);
    this.#soon = undefined;
    const before = this.#now;
    const now = (async () => {
      await before?.catch(() => undefined);
      await this.#run();
    })();
    this.#now = now;
    try {
      await now;
    } finally {
      if (this.#now === now) this.#now = undefined;
    }
  }

  async #run(): Promise<void> {
    const library = await this.#running.library();
    const rules = await activeRules(library);
    if (rules.length === 0) return;
    await this.#running.commands.done();
    const index = await this.#running.index.complete();
    const { epoch = '' } = (await library.meta.get('library')) ?? {};
    let tagged = 0;
    for (const rule of rules) tagged += await awakeUntil(this.#runRule(library, rule, `${epoch} ${rule.id}`, index));
    if (tagged > 0) this.#running.wrote();
  }

  async #runRule(library: Library, rule: ActiveRule, name: string, index: PaperIndex): Promise<number> {
    const { id, tag, text, run } = rule;
    const key = `${name} ${text}`;
    const upTo = index.revision;
    const isFirst = run?.text !== text;
    const after = isFirst ? 0 : Math.max(run.revision, this.#ranTo.get(key) ?? 0);
    if (after >= upTo) return 0;
    const changed = await papersChanged(library, after, upTo);
    const found = await findAmong(index, library, text, changed);
    const papers = await untagged(library, rule, found);
    let tagged = 0;
    let isOff = false;
    const step = run?.step === undefined ? {} : { step: run.step };
    const work = async (piece: readonly PaperId[]) => {
      const done = await applyRule(library, { id, tag, papers: piece, ...step });
      tagged += done ?? 0;
      isOff = done === undefined;
    };
    await this.#running.commands.done();
    await inPieces(papers, work, { between: () => this.#running.commands.done(), isStopped: () => isOff });
    // Switched on again, it goes on where it was.
    if (isOff) return tagged;
    if (isFirst || tagged > 0 || changed.length > MOST_KEYS) await noteRuleRun(library, id, text, upTo);
    this.#ranTo.set(key, upTo);
    return tagged;
  }
}

/** What a rule with this search and tag would do to the papers that there are. */
export async function previewRule(index: PaperIndex, library: Library, text: string, tag: string): Promise<RuleEffect> {
  const query = ruleQuery({ text, now: Date.now(), lists: await listIds(library, text) });
  return ruleEffect(library, tag, query ? await findAll(index, library, query) : []);
}

/** Those of these papers that a search finds, as a rule asks it. */
async function findAmong(
  index: PaperIndex,
  library: Library,
  text: string,
  papers: readonly PaperId[],
): Promise<PaperId[]> {
  if (papers.length === 0) return [];
  // Papers that are known by their title alone have no key in the index.
  const isFew = papers.length <= MOST_KEYS && !papers.some(isTitleId);
  const search = { text, now: Date.now(), lists: await listIds(library, text) };
  const query = ruleQuery(search, isFew ? papers : undefined);
  const among = new Set(papers);
  return query ? (await findAll(index, library, query)).filter((id) => among.has(id)) : [];
}

async function findAll(index: PaperIndex, library: Library, query: Query): Promise<PaperId[]> {
  const slice = { from: 0, limit: Math.max(1, index.size) };
  const { hits } = await index.find(query, slice, Date.now(), (ids) => readPapers(library, ids));
  return hits.map(({ paperId }) => paperId);
}
