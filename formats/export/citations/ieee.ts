import type { PaperFacts } from '../../../papers/paper.ts';
import type { PersonName } from '../person-name.ts';
import type { CitedPaper, CitedPart } from './cited-paper.ts';
import { citedPaper, initials } from './cited-paper.ts';

const MOST_NAMED = 6;

/** A reference after the IEEE Reference Guide (2024-08), without a number before it. */
export function ieeeCitation(facts: PaperFacts): CitedPart[] {
  const paper = citedPaper(facts);
  const { title, year, venue, isJournal, arxivId, doi, address } = paper;
  const names = namesOf(paper);
  const dated = year === undefined ? '' : `, ${year}`;
  const end = doi ? `, doi: ${doi}.` : address && !arxivId ? `. [Online]. Available: ${address}` : '.';
  const quoted = `${names}${names && ', '}“${title}${/[?!]$/.test(title) ? '' : ','}” `;
  if (arxivId) return [quoted, { italic: `arXiv:${arxivId}` }, `${dated}${end}`];
  if (venue) return [quoted, isJournal ? '' : 'in ', { italic: venue }, `${dated}${end}`];
  return [quoted.trim().replace(/,”$/, `${dated && ',”'}${dated ? '' : '”'}`), `${dated.replace(/^,/, '')}${end}`];
}

function namesOf({ names, hasMore }: CitedPaper): string {
  const all = names.map(nameOf);
  if (hasMore || all.length > MOST_NAMED) return `${all[0]} et al.`;
  const last = all.at(-1) ?? '';
  if (all.length < 3) return all.join(' and ');
  return `${all.slice(0, -1).join(', ')}, and ${last}`;
}

function nameOf({ given, family, suffix }: PersonName): string {
  return [initials(given), family, suffix].filter(Boolean).join(' ');
}
