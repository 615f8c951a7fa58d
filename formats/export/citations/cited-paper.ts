import type { PaperFacts } from '../../../papers/paper.ts';
import type { PersonName } from '../person-name.ts';
import { personName } from '../person-name.ts';
import { addressOf, arxivOf, dateOf, doiOf, kindOf } from '../written-paper.ts';

/** What a template puts together: plain text, and what is set in italics. */
export type CitedPart = string | { italic: string };

/** What of a paper a reference says. */
export interface CitedPaper {
  names: PersonName[];
  /** there are more authors than are known by name */
  hasMore: boolean;
  title: string;
  year?: number;
  /** '' for none */
  venue: string;
  isJournal: boolean;
  /** of a preprint alone */
  arxivId?: string;
  doi?: string;
  address?: string;
}

/** The parts of a reference to a paper. */
export function citedPaper(facts: PaperFacts): CitedPaper {
  const { authors = [], authorCount = authors.length, title, venue = '' } = facts;
  const year = dateOf(facts)?.year;
  const arxivId = arxivOf(facts);
  const doi = doiOf(facts);
  const address = addressOf(facts);
  return {
    names: authors.map(({ name }) => personName(name)),
    hasMore: authorCount > authors.length,
    title: title.replace(/\.$/, ''),
    venue,
    isJournal: kindOf(facts) === 'article-journal',
    ...(year !== undefined && { year }),
    ...(arxivId && kindOf(facts) === 'preprint' && { arxivId }),
    ...(doi && { doi }),
    ...(address && { address }),
  };
}

/** `Jörg Ada` as `J. A.`, `Jean-Luc` as `J.-L.` */
export function initials(given: string): string {
  return given
    .split(/\s+/)
    .map((word) =>
      word
        .split('-')
        .flatMap((part) => Array.from(part.normalize('NFC')).slice(0, 1))
        .filter((letter) => /\p{L}/u.test(letter))
        .map((letter) => `${letter.toUpperCase()}.`)
        .join('-'),
    )
    .filter(Boolean)
    .join(' ');
}

/** A sentence's end behind a text that may have one. */
export function sentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

/** The parts as plain text. */
export function citationText(parts: readonly CitedPart[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.italic)).join('');
}
