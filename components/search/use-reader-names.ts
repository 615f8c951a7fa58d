import { useEffect, useState } from 'react';
import { READING_LIST } from '../../papers/mark.ts';
import type { Known } from '../../search/language/completion/offers.ts';
import { follow } from '../../storage/reads/follow.ts';
import { tagCounts } from '../../storage/reads/tags.ts';
import { readingLibrary } from '../use-live.ts';

const LISTS = [{ name: READING_LIST }];

/**
 * The reader's tags with counts, the most used first, and lists, followed once they are wanted. A library that cannot
 * be read has none: the box must stay usable, and what is below it tells of the failure.
 */
export function useReaderNames(isWanted: boolean): Known {
  const [names, setNames] = useState<Known>({ tags: [], lists: LISTS });
  useEffect(() => {
    if (!isWanted) return;
    return follow(readNames, setNames, () => {});
  }, [isWanted]);
  return names;
}

async function readNames(): Promise<Known> {
  const tags = await tagCounts(readingLibrary());
  return { tags: tags.map(({ tag, papers }) => ({ name: tag, count: papers })), lists: LISTS };
}
