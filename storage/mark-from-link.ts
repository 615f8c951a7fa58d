import { cleanFacts } from '../papers/clean.ts';
import type { Change } from '../papers/journal.ts';
import { stepOfMark } from '../papers/journal.ts';
import type { MarkValue } from '../papers/mark.ts';
import type { Paper, PaperFacts } from '../papers/paper.ts';
import type { PaperId } from '../papers/paper-id.ts';
import { forgetFirst } from './forget/forget-place.ts';
import { identify, possibleKeys } from './identity.ts';
import { recordStep } from './journal/record-step.ts';
import type { Library } from './library.ts';
import { LibraryError } from './library-error.ts';
import { newPaper, stamped } from './paper-row.ts';
import { presentPaper } from './reads/detail.ts';
import { setMarks } from './set-marks.ts';
import type { Writing } from './write.ts';
import { write } from './write.ts';

/** A paper that a link names, and what the link calls it. */
export interface LinkedPaper {
  paperId: PaperId;
  title: string;
}

/** What came of marking it. */
export interface MarkedFromLink {
  title: string;
  /** it was not in the library, and was made from its link */
  isNew: boolean;
  /** it had the mark already, and nothing was changed */
  hadMark: boolean;
}

/**
 * Sets a tag or a list entry on the paper that a link names, as one step of the journal. A paper that the library does
 * not have is made from the link, in the same transaction: partial, of an unsure title, and without a sighting, so that
 * its mark is what keeps it; undoing the step takes the paper too, unless it was seen or marked since. Rejects with
 * 'too-many-tags' as setMark does.
 */
export function markFromLink(library: Library, link: LinkedPaper, value: MarkValue): Promise<MarkedFromLink> {
  return write(library, async (writing) => {
    const known = (await presentPaper(library, link.paperId)) ?? (await knownOtherwise(writing, link));
    const { paperId, title } = known ?? (await makePaper(writing, factsOfLink(link)));
    const { changes, full } = await setMarks(writing, [paperId], (paper) => (hasMark(paper, value) ? [] : [{ value }]));
    if (full.length > 0) throw new LibraryError('too-many-tags');
    const made: Change[] = known ? [] : [{ of: 'facts', paperId, at: writing.stamp(), did: 'add' }];
    await recordStep(writing, { what: stepOfMark(value), changes: [...made, ...changes] });
    return { title, isNew: !known, hadMark: changes.length === 0 };
  });
}

function hasMark({ tags, lists }: Paper, { kind, name }: MarkValue): boolean {
  return (kind === 'tag' && tags.includes(name)) || (kind === 'list' && lists.includes(name));
}

function factsOfLink({ paperId, title }: LinkedPaper): PaperFacts {
  const facts = cleanFacts({ paperId, title, unsureTitle: true, partial: true });
  if (!facts) throw new LibraryError('unknown-paper');
  return facts;
}

/** The paper under another key, as one that is known by its DOI too. */
async function knownOtherwise(writing: Writing, link: LinkedPaper): Promise<Paper | undefined> {
  const row = { paper: factsOfLink(link) };
  await forgetFirst(writing, possibleKeys(row));
  const [found = row] = await identify(writing, [row]);
  return writing.library.papers.get(found.paper.paperId);
}

async function makePaper({ library, revision, countPapers }: Writing, facts: PaperFacts): Promise<Paper> {
  const made: Paper = { ...newPaper(facts, Date.now()), unseen: true };
  await library.papers.put(stamped(undefined, made, revision) ?? made);
  countPapers(1);
  return made;
}
