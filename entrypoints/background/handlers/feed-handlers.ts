import browser from 'webextension-polyfill';
import type { FEED_COMMANDS } from '../../../messages/commands/feed-commands.ts';
import type { Input } from '../../../messages/commands.ts';
import { readFeedSettings, writeFeedSettings } from '../../../messages/feed-settings.ts';
import type { Handlers, Sender } from '../../../messages/serve.ts';
import { Refused } from '../../../messages/serve.ts';
import { MOST_NAMES } from '../../../papers/feed-cards.ts';
import { LIMITS } from '../../../papers/limits.ts';
import { mainAddress } from '../../../papers/main-address.ts';
import type { MarkValue } from '../../../papers/mark.ts';
import type { PaperId } from '../../../papers/paper-id.ts';
import { placeNow } from '../../../papers/place-between.ts';
import { markMany } from '../../../storage/bulk/mark-many.ts';
import { undo } from '../../../storage/journal/take-back.ts';
import type { Library } from '../../../storage/library.ts';
import { cardRows } from '../../../storage/reads/feed-cards.ts';
import { readingLists } from '../../../storage/reads/lists.ts';
import { listsBeginning, tagsBeginning } from '../../../storage/reads/names-beginning.ts';
import { smartLists } from '../../../storage/reads/smart-lists.ts';
import { setMark } from '../../../storage/set-marks.ts';
import { changeSettings } from '../../../storage/settings.ts';
import type { Daybook } from '../daybook.ts';
import { Allowance } from '../feed/allowance.ts';
import type { FeedPage } from '../feed/feed-pages.ts';
import { smartListChips } from '../feed/smart-list-chips.ts';
import { storiesOf, toldCards } from '../feed/told-cards.ts';
import { awakeUntil } from '../index-upkeep.ts';
import { libraryPage } from '../library-page.ts';
import { openInDaybook } from '../side-panel.ts';
import type { Writes } from './writes.ts';

// PRIVACY.md has these figures. A reader who decides on two papers a second, in twenty tabs that were restored
// together, stays within them.
const ASKS = { most: 120, perSecond: 2 };
const ORDERS = { most: 120, perSecond: 2 };
const NAMES = { most: 40, perSecond: 2 };
// Papers of a capture, counted when it is first asked about.
const PAPERS = { most: 4_000, perSecond: 4_000 / 3_600 };

/** Answers the script on a site's cards, which a page may have taken over: about those of its last capture alone. */
export function feedHandlers(
  daybook: Daybook,
  { written, inSteps }: Writes,
): Pick<Handlers, keyof typeof FEED_COMMANDS> {
  const asks = new Allowance(ASKS);
  const orders = new Allowance(ORDERS);
  const names = new Allowance(NAMES);
  const papers = new Allowance(PAPERS);
  const told = new Set<string>();

  async function pageOf({ document }: Sender): Promise<FeedPage> {
    const page = await daybook.feedPages.of(document);
    if (!page) throw new Refused('forbidden');
    return page;
  }

  async function tell(library: Library, { captureId }: FeedPage): Promise<void> {
    if (told.has(captureId)) return;
    papers.spend((await library.captures.get(captureId))?.paperIds.length ?? 0);
    told.add(captureId);
  }

  async function requireCards(library: Library, sender: Sender, ids: readonly PaperId[]): Promise<FeedPage> {
    const page = await pageOf(sender);
    const cards = new Set((await library.captures.get(page.captureId))?.paperIds);
    if (!ids.every((id) => cards.has(id))) throw new Refused('forbidden');
    return page;
  }

  return {
    async 'feed-cards'(_nothing, { document }) {
      asks.spend();
      const page = await daybook.feedPages.of(document);
      if (!page) return null;
      const library = await daybook.library();
      await tell(library, page);
      return toldCards(library, page.captureId, await daybook.recording.current());
    },

    async 'feed-chips'(_nothing, sender) {
      asks.spend();
      const page = await pageOf(sender);
      const library = await daybook.library();
      await tell(library, page);
      const lists = await smartLists(library);
      const rows = lists.length > 0 ? await cardRows(library, page.captureId) : undefined;
      if (!rows) return [];
      const shown = rows.papers.map(({ paper }) => paper);
      return awakeUntil(smartListChips(await daybook.index.catchUp(), library, lists, shown));
    },

    async 'feed-names'({ of, begins }, sender) {
      names.spend();
      await pageOf(sender);
      const library = await daybook.library();
      if (of === 'tag') return (await tagsBeginning(library, begins, MOST_NAMES)).map((name) => ({ id: name, name }));
      return (await listsBeginning(library, begins, MOST_NAMES)).map(({ id, name }) => ({ id, name }));
    },

    'feed-mark': ({ paperId, mark }, sender) =>
      written(async (library) => {
        orders.spend();
        const { document } = await requireCards(library, sender, [paperId]);
        if (mark.kind === 'list') await requireList(library, mark.name);
        const step = await setMark(library, paperId, markValue(mark));
        await daybook.feedPages.ordered(document, step);
        return step;
      }),

    'feed-skip-rest': ({ papers: ids }, sender) =>
      inSteps(async (library) => {
        orders.spend();
        const { document, captureId } = await requireCards(library, sender, ids);
        const rows = await cardRows(library, captureId);
        const unmarked = new Set(
          rows && storiesOf(rows).flatMap(({ paperId, state }) => (state === 'acted' ? [] : [paperId])),
        );
        const rest = [...new Set(ids)].filter((id) => unmarked.has(id));
        const skipped = { kind: 'status', name: '', value: 'skipped' } as const;
        const marked = await awakeUntil(markMany(library, rest, skipped, () => daybook.commands.done()));
        if (marked.step !== null) await daybook.feedPages.ordered(document, marked.step);
        return marked;
      }),

    'feed-undo': ({ step }, sender) =>
      inSteps(async (library) => {
        orders.spend();
        const { document, steps } = await pageOf(sender);
        if (!steps.includes(step)) throw new Refused('forbidden');
        const taken = await awakeUntil(undo(library, step, () => daybook.commands.done()));
        if (taken) await daybook.feedPages.ordered(document, taken.step);
        return taken?.step ?? null;
      }),

    async 'feed-open'({ paperId }, sender) {
      orders.spend();
      const allowed = async () => requireCards(await daybook.library(), sender, [paperId]);
      await openInDaybook(sender.window, { paper: paperId }, allowed);
      return null;
    },

    async 'feed-open-behind'({ paperId }, sender) {
      orders.spend();
      const library = await daybook.library();
      const { captureId } = await requireCards(library, sender, [paperId]);
      const listing = (await library.captures.get(captureId))?.listing;
      const url = mainAddress({ paper: { paperId }, ...(listing !== undefined && { sighting: { listing } }) });
      if (url) await browser.tabs.create({ url, active: false });
      return null;
    },

    async 'feed-search'({ papers: ids }, sender) {
      orders.spend();
      const allowed = async () => requireCards(await daybook.library(), sender, ids);
      if (ids.length === 0) {
        await openInDaybook(sender.window, {}, allowed);
        return null;
      }
      await allowed();
      const named = ids.map((id) => id.slice(id.indexOf(':') + 1)).join(' ');
      await browser.tabs.create({ url: libraryPage({ q: named.slice(0, LIMITS.pasted) }) });
      return null;
    },

    async 'feed-triage'({ isOn }, sender) {
      orders.spend();
      await pageOf(sender);
      await writeFeedSettings({ ...(await readFeedSettings()), triage: isOn });
      return null;
    },

    'feed-pause': (_nothing, sender) =>
      written(async (library) => {
        orders.spend();
        await pageOf(sender);
        await changeSettings(library, { capturing: false });
        return null;
      }),
  };
}

// A list that is not there would be made by its first entry.
async function requireList(library: Library, id: string): Promise<void> {
  if (!(await readingLists(library)).some((list) => list.id === id)) throw new Refused('forbidden');
}

function markValue(mark: Input<'feed-mark'>['mark']): MarkValue {
  return mark.kind === 'list' ? { ...mark, value: mark.value ? placeNow(Date.now()) : '' } : mark;
}
