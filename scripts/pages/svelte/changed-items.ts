import type { SiteItem } from '../site-item.ts';

/** The changes in their order; after all of them the list is as it was, but for its votes. */
export const CHANGES = ['votes', 'reverse', 'remove', 'replace', 'add', 'same'] as const;

/**
 * The items of a list after `step` changes: votes rise, cards are turned round, some are removed, all are replaced by
 * others, some are put before, and after six changes all cards are back with more votes.
 */
export function changedItems(items: readonly SiteItem[], step: number): SiteItem[] {
  const votes = Math.ceil(step / CHANGES.length);
  const voted = items.map((item) => ({
    ...item,
    paper: { ...item.paper, upvotes: (item.paper.upvotes ?? 0) + votes },
  }));
  switch (CHANGES[(step + CHANGES.length - 1) % CHANGES.length]) {
    case 'reverse':
      return voted.toReversed();
    case 'remove':
      return voted.filter((_, index) => index % 3 > 0);
    case 'replace':
      return voted.map(other);
    case 'add':
      return [...voted.slice(0, 3).map(other), ...voted];
    default:
      return voted;
  }
}

// Another paper, whose number begins with another digit: those of one day begin alike.
function other(item: SiteItem): SiteItem {
  const { id, title } = item.paper;
  const digit = (Number(id[5]) + 1) % 10;
  return {
    ...item,
    paper: { ...item.paper, id: `${id.slice(0, 5)}${digit}${id.slice(6)}`, title: `Another: ${title}` },
  };
}
