import { addressKeys, REPOSITORY_HOSTS } from '../../../papers/address-key.ts';
import { once } from '../../../papers/once.ts';
import { paperNamesIn, plainForm, withoutTail } from '../../../papers/paper-names.ts';
import { citedAuthors } from './author-names.ts';
import { withDecoration } from './decoration.ts';
import { addressWords, fileEndings, unspacedWords } from './file-names.ts';
import type { PastedPart } from './pasted-part.ts';

const MAY_HAVE_PARTS = /[./_@]|-[^-\s]+-[^-\s]+-|\d{4}|[&,]|\bet\b|\band\b| \p{Lu}{1,2}\s*$/u;
// With a scheme or `www.`, or a host of repositories.
const HOSTS = [...REPOSITORY_HOSTS, 'github.io', 'gitlab.io']
  .map((host) => host.replace('.', String.raw`\.`))
  .join('|');
const PATH = String.raw`[^\s"“”<>{}|\\^\x60[\]]+`;
const eachAddress = once(
  () =>
    new RegExp(
      [
        String.raw`(?:(?:https?|ftp|git|ssh|git\+\w+):\/\/(?:git@)?|git@|www\.)${PATH}`,
        String.raw`(?<![\p{L}\p{N}@./-])(?:[a-z0-9-]{1,63}\.){0,4}(?:${HOSTS})\/${PATH}`,
      ].join('|'),
      'giu',
    ),
);
// Two digits of the number at least: `2602.` alone begins thousands of ids.
const ID_START = /^(?:arxiv\s*:\s*)?(\d{2}(?:0[1-9]|1[0-2])\.\d{2,4})$/i;

/**
 * The parts of a text that name papers, repositories, authors or files, in order and without overlaps. Linear in the
 * text; most texts are passed by after one look.
 */
export function pastedParts(typed: string): PastedPart[] {
  const text = plainForm(typed);
  if (!MAY_HAVE_PARTS.test(text)) return [];
  const start = ID_START.exec(text.trim())?.[1];
  const papers = paperNamesIn(text).map(
    (name): PastedPart => ({ is: 'paper', paperId: name.paperId, ...withDecoration(text, name) }),
  );
  if (start && papers.length === 0) {
    const from = text.length - text.trimStart().length;
    return [{ is: 'id-start', start, text: start, from, to: from + text.trim().length }];
  }
  const taken = withoutOverlaps(papers);
  return withoutOverlaps([...taken, ...others(blanked(text, taken), taken)]);
}

function others(text: string, papers: readonly PastedPart[]): PastedPart[] {
  const addresses = Array.from(text.matchAll(eachAddress()), ({ 0: found, index }): PastedPart => {
    const address = withoutTail(found);
    const place = withDecoration(text, { from: index, to: index + address.length });
    return { is: 'address', keys: addressKeys(address), text: addressWords(address), ...place };
  });
  const words = blanked(text, addresses);
  const endings = fileEndings(words);
  const authors = citedAuthors(blanked(words, endings));
  const names = unspacedWords(blanked(words, authors), [...papers, ...endings]);
  return [
    ...addresses,
    ...authors.map((each): PastedPart => ({ is: 'authors', ...each })),
    ...names.map((each): PastedPart => ({ is: 'words', ...each })),
    ...endings.map((each): PastedPart => ({ is: 'nothing', ...each })),
  ];
}

/** The text with blanks for the parts, so that offsets stay. */
function blanked(text: string, parts: readonly { from: number; to: number }[]): string {
  return parts.reduce((left, { from, to }) => left.slice(0, from) + ' '.repeat(to - from) + left.slice(to), text);
}

/** In order; of parts that overlap the first. What one paper's decoration shares with the next is the first one's. */
function withoutOverlaps(parts: readonly PastedPart[]): PastedPart[] {
  const kept: PastedPart[] = [];
  for (const part of parts.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const end = kept.at(-1)?.to ?? 0;
    if (part.to <= end) continue;
    kept.push(part.from < end ? { ...part, from: end } : part);
  }
  return kept;
}
