import type { TextKey } from '../../messages/catalogue.ts';
import { text } from '../../messages/catalogue.ts';
import type { Input } from '../../messages/commands.ts';
import type { CardStory } from '../../papers/card-state.ts';
import type { KeyAction } from '../../papers/keyboard.ts';
import type { Status } from '../../papers/mark.ts';
import { READING_LIST } from '../../papers/reading-list.ts';
import type { StoryChange } from './card-orders.ts';

/** What a key does to the paper of a card. */
export interface MarkByKey {
  mark: Input<'feed-mark'>['mark'];
  change: { before: StoryChange; after: StoryChange };
  /** what the reader hears */
  says: string;
  /** a status that ends with a paper leads to the next card */
  goesOn: boolean;
}

/** What the key of an action marks, as in Daybook's own lists: pressed again it takes back. Undefined for no mark. */
export function markByKey(action: KeyAction, story: CardStory): MarkByKey | undefined {
  if (action === 'skip') return ended(story, 'skipped', 'status_skipped');
  if (action === 'read') return ended(story, 'read', 'status_read');
  if (action === 'star') {
    const { starred } = story;
    const change = { before: { starred }, after: { starred: !starred } };
    const mark = { kind: 'star', name: '', value: !starred } as const;
    return { mark, change, says: text(starred ? 'done_unstarred' : 'done_starred'), goesOn: false };
  }
  if (action !== 'list') return undefined;
  const { lists } = story;
  const value = !lists.includes(READING_LIST);
  const after = { lists: value ? [...lists, READING_LIST] : lists.filter((id) => id !== READING_LIST) };
  const says = text(value ? 'done_listed' : 'done_unlisted');
  return {
    mark: { kind: 'list', name: READING_LIST, value },
    change: { before: { lists }, after },
    says,
    goesOn: false,
  };
}

function ended({ status }: CardStory, wanted: Status, said: TextKey): MarkByKey {
  const isTakenBack = status === wanted;
  const value = isTakenBack ? 'unread' : wanted;
  return {
    mark: { kind: 'status', name: '', value },
    change: { before: { status }, after: { status: value } },
    says: text('done_status', text(isTakenBack ? 'status_unread' : said)),
    goesOn: !isTakenBack,
  };
}
