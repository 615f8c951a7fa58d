import type { PaperFacts } from '../../../papers/paper.ts';
import type { PersonName } from '../person-name.ts';
import type { CitedPaper, CitedPart } from './cited-paper.ts';
import { citedPaper, sentence } from './cited-paper.ts';

/** A reference as the style file of the Association for Computational Linguistics prints it (acl_natbib, 2023). */
export function aclCitation(facts: PaperFacts): CitedPart[] {
  const paper = citedPaper(facts);
  const { title, year, venue, isJournal, arxivId, address } = paper;
  const names = namesOf(paper);
  const head = `${names ? `${sentence(names)} ` : ''}${year === undefined ? '' : `${year}. `}`;
  if (arxivId) return [head, `${sentence(title)} `, { italic: 'Preprint' }, `, arXiv:${arxivId}.`];
  if (!venue) return [head, { italic: title }, /[?!]$/.test(title) ? '' : '.', address ? ` ${address}.` : ''];
  return [head, `${sentence(title)} `, isJournal ? '' : 'In ', { italic: venue }, '.'];
}

function namesOf({ names, hasMore }: CitedPaper): string {
  const all = names.map(nameOf);
  if (hasMore) return `${all.join(', ')}, and others`;
  const last = all.at(-1) ?? '';
  if (all.length < 3) return all.join(' and ');
  return `${all.slice(0, -1).join(', ')}, and ${last}`;
}

function nameOf({ given, family, suffix }: PersonName): string {
  return [given, family, suffix].filter(Boolean).join(' ');
}
