import type { Sighting } from '../../papers/sighting.ts';
import type { SeenPaper } from '../../storage/reads/papers.ts';

/** `last` where it shows what `seen` shows, so that its row is not drawn again; otherwise `seen`. */
export function sameSeen(last: SeenPaper | undefined, seen: SeenPaper): SeenPaper {
  // Each write that changes a paper gives it another revision. A note is cut in the copy of what pages show first.
  const isSame =
    last?.paper.revision === seen.paper.revision &&
    last.paper.note === seen.paper.note &&
    isSameSighting(last.sighting, seen.sighting);
  return last && isSame ? last : seen;
}

function isSameSighting(one: Sighting | undefined, other: Sighting | undefined): boolean {
  if (!one || !other) return one === other;
  const keys = Object.keys(one) as (keyof Sighting)[];
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}
