import { Dexie } from 'dexie';
import { citeKeysByClaims } from '../../papers/cite-key.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { Library } from '../library.ts';
import type { MarkOf } from '../marks-named.ts';
import { marksOfKind } from '../marks-named.ts';

type Claim = MarkOf<'cite-key'>;

// For more papers than these all claims are read at once.
const FEW = 200;

/** The keys by which these papers are cited, of those that were given one. Costs two reads for each, or one of all. */
export async function citeKeysOf(library: Library, ids: readonly PaperId[]): Promise<Map<PaperId, string>> {
  return citeKeysByClaims(
    (ids.length > FEW ? await marksOfKind(library, 'cite-key') : await claimsAbout(library, ids)).filter(isGiven),
  );
}

async function claimsAbout(library: Library, ids: readonly PaperId[]): Promise<Claim[]> {
  const ofPaper = (id: PaperId) =>
    library.marks
      .where('[paperId+kind+name]')
      .between([id, 'cite-key', Dexie.minKey], [id, 'cite-key', Dexie.maxKey])
      .toArray();
  const own = (await Promise.all(ids.map(ofPaper))).flat().filter(isClaim);
  const names = [...new Set(own.map(({ name }) => name))];
  const rivals = await library.marks
    .where('[kind+name]')
    .anyOf(names.map((name) => ['cite-key', name]))
    .toArray();
  // Of rivals not all claims are known, and so not their keys: they only keep these papers from taking theirs.
  return [...own, ...rivals.filter(isClaim)];
}

function isClaim(mark: { kind: string }): mark is Claim {
  return mark.kind === 'cite-key';
}

function isGiven({ value }: Claim): boolean {
  return Boolean(value);
}
