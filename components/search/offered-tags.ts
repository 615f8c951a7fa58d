import { typedTag } from '../../papers/mark.ts';
import type { TagCount } from '../../storage/reads/tags.ts';

/** Ten thousand buttons kept the page busy for three seconds, these for less than a frame (measured 2026-11). */
const MOST = 60;

/** The tags to choose from, and how many more there are. */
interface OfferedTags {
  offered: TagCount[];
  more: number;
}

/** The first of the tags that contain what is typed and are not `chosen`, in the order given; at most `most`. */
export function offeredTags(
  known: readonly TagCount[],
  typed: string,
  chosen: readonly string[],
  most = MOST,
): OfferedTags {
  const wanted = typedTag(typed);
  const taken = new Set(chosen);
  const offered: TagCount[] = [];
  let more = 0;
  for (const one of known) {
    if (taken.has(one.tag) || !one.tag.includes(wanted)) continue;
    if (offered.length < most) offered.push(one);
    else more += 1;
  }
  return { offered, more };
}
