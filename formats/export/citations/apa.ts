import type { PaperFacts } from '../../../papers/paper.ts';
import type { PersonName } from '../person-name.ts';
import type { CitedPaper, CitedPart } from './cited-paper.ts';
import { citedPaper, initials, sentence } from './cited-paper.ts';

const MOST_NAMED = 20;

/** A reference after the Publication Manual of the American Psychological Association, 7th edition. */
export function apaCitation(facts: PaperFacts): CitedPart[] {
  const paper = citedPaper(facts);
  const date = `(${paper.year ?? 'n.d.'}).`;
  const names = namesOf(paper);
  // Without an author the title takes that place.
  const parts = names ? [`${names} ${date} `, ...titleOf(paper)] : [...titleOf(paper), ` ${date}`];
  return [...parts, ...sourceOf(paper)];
}

function titleOf({ title, arxivId, venue }: CitedPaper): CitedPart[] {
  if (arxivId) return [{ italic: title }, ` (arXiv:${arxivId}).`];
  return venue ? [sentence(title)] : [{ italic: title }, /[?!]$/.test(title) ? '' : '.'];
}

function sourceOf({ arxivId, venue, isJournal, doi, address }: CitedPaper): CitedPart[] {
  const link = doi ? ` https://doi.org/${doi}` : address ? ` ${address}` : '';
  if (arxivId) return [` arXiv.${link}`];
  if (!venue) return [link];
  return [isJournal ? ' ' : ' In ', { italic: venue }, `.${link}`];
}

function namesOf({ names, hasMore }: CitedPaper): string {
  const all = names.map(nameOf);
  const last = all.at(-1) ?? '';
  // The last of all is not known where the list of names was cut.
  if (hasMore) return `${all.slice(0, MOST_NAMED - 1).join(', ')}, …`;
  if (all.length > MOST_NAMED) return `${all.slice(0, MOST_NAMED - 1).join(', ')}, … ${last}`;
  return sentence(all.length > 1 ? `${all.slice(0, -1).join(', ')}, & ${last}` : last).replace(/^\.$/, '');
}

function nameOf({ given, family, suffix }: PersonName): string {
  return [family, initials(given), suffix].filter(Boolean).join(', ');
}
