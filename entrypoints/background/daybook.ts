import { RestoreStaging } from '../../storage/backup/staging.ts';
import { feedCanary } from '../../storage/canary.ts';
import { Drafts } from '../../storage/drafts.ts';
import type { IndexBlocks } from '../../storage/index-blocks.ts';
import type { Library } from '../../storage/library.ts';
import { Mirror } from '../../storage/mirror/mirror.ts';
import type { MirrorFolder } from '../../storage/mirror/mirror-folder.ts';
import { privateFolder } from '../../storage/mirror/mirror-folder.ts';
import { ImportStaging } from '../../storage/staging/staging.ts';
import { ZoteroStore } from '../../storage/zotero-store.ts';
import type { Said } from './badge.ts';
import { showBadge, showSaid, showStoppage } from './badge.ts';
import { canaryStore } from './canary-store.ts';
import { CommandsUnderWay } from './commands-under-way.ts';
import { FeedPages } from './feed/feed-pages.ts';
import { FirstValuesKeeper } from './first-values.ts';
import { Housekeeping } from './housekeeping.ts';
import { Imports } from './imports.ts';
import { IndexKeeper } from './index-keeper.ts';
import { after } from './index-upkeep.ts';
import { LibraryOpening } from './library-opening.ts';
import { LinkMenu } from './link-menu.ts';
import { logError } from './log-error.ts';
import { MirrorKeeper } from './mirror-keeper.ts';
import { MonthKeeper } from './month-keeper.ts';
import { NoteDrafts } from './note-drafts.ts';
import { RecordingWatch } from './recording-watch.ts';
import { RestoreRunner } from './restore-runner.ts';
import { RuleRunner } from './rules.ts';
import { ScheduledBackups } from './scheduled-backups.ts';
import { TreatedKeeper } from './treated-keeper.ts';
import type { AskZotero } from './zotero/ask-zotero.ts';
import { zoteroAt } from './zotero/ask-zotero.ts';
import { ZoteroSender } from './zotero/zotero-sender.ts';

// Long enough to be read on a button, which a pointer must come to first.
const SAID_MS = 6_000;

/** What the background holds while it is awake. All of it can be made again from what is stored. */
export interface Daybook {
  /**
   * The library, opened and compared with its canary. Rejects with a LibraryError when it cannot be opened or is not
   * the one that should be there, which is then known to the recording watch; asking again tries again.
   */
  library(): Promise<Library>;
  /** The library as it is found, for what the reader orders when it is not the one that should be there. */
  libraryAsFound(): Promise<Library>;
  /** The library that is there, with which the reader goes on. Who asks meanwhile gets it when that is known. */
  acceptLoss(): Promise<Library>;
  index: IndexKeeper;
  drafts: NoteDrafts;
  commands: CommandsUnderWay;
  housekeeping: Housekeeping;
  firstValues: FirstValuesKeeper;
  treated: TreatedKeeper;
  linkMenu: LinkMenu;
  feedPages: FeedPages;
  recording: RecordingWatch;
  months: MonthKeeper;
  rules: RuleRunner;
  restores: RestoreRunner;
  imports: Imports;
  mirror: MirrorKeeper;
  backups: ScheduledBackups;
  zotero: ZoteroSender;
  /** Lets the library be opened anew when next asked for, if an error says that its connection is of no more use. */
  failed(error: unknown): void;
  /** Lets index, copies, canary, badge, months, rules, link menu and cards follow a write. Returns at once. */
  wrote(): void;
  /** Draws the toolbar button. Returns at once. */
  drawBadge(): void;
  /** Says on the toolbar button, for some seconds, what came of an order that no page of Daybook's gave. */
  say(badge: Said['badge'], title: string): void;
}

/** Where a background keeps what is not the library or its index; those of the browser where none are given. */
export interface OtherStores {
  draftStore?: Drafts;
  restoreStaging?: RestoreStaging;
  importStaging?: ImportStaging;
  mirrorFolder?: MirrorFolder | undefined;
  zoteroStore?: ZoteroStore;
  /** the way to the reader's Zotero */
  askZotero?: AskZotero;
}

/** Makes the background's parts without touching what is stored; the library opens when it is first asked for. */
export function createDaybook(
  library: Library,
  blocks: IndexBlocks,
  {
    draftStore = new Drafts(),
    restoreStaging = new RestoreStaging(),
    importStaging = new ImportStaging(),
    mirrorFolder = privateFolder(),
    zoteroStore = new ZoteroStore(),
    askZotero = zoteroAt(),
  }: OtherStores = {},
): Daybook {
  const index = new IndexKeeper(library, blocks, logError);
  const drafts = new NoteDrafts({
    drafts: draftStore,
    library: () => daybook.library(),
    wrote: () => daybook.wrote(),
    log: logError,
  });
  const commands = new CommandsUnderWay();
  const firstValues = new FirstValuesKeeper({
    library: () => daybook.library(),
    quiet: () => commands.done(),
    log: logError,
  });
  const treated = new TreatedKeeper({
    library: () => daybook.library(),
    quiet: () => commands.done(),
    log: logError,
  });
  const linkMenu = new LinkMenu({
    library: () => daybook.library(),
    quiet: () => commands.done(),
    log: logError,
  });
  const feedPages = new FeedPages(logError);
  const imports = new Imports({
    library: () => daybook.library(),
    staging: importStaging,
    index,
    commands,
    wrote: () => daybook.wrote(),
  });
  const mirror = new MirrorKeeper({
    library: () => daybook.library(),
    mirror: new Mirror(mirrorFolder),
    commands,
    log: logError,
  });
  const housekeeping = new Housekeeping({
    library: () => daybook.library(),
    imports,
    index,
    drafts,
    copies: [firstValues, treated],
    mirror,
    commands,
    log: logError,
  });
  const recording = new RecordingWatch(() => drawBadge(), logError);
  const months = new MonthKeeper({
    library: () => daybook.library(),
    quiet: () => commands.done(),
    rest: after,
    // A search asks for the index as of the newest revision.
    counted: () => index.catchUpSoon(),
    log: logError,
  });
  const rules = new RuleRunner({
    library: () => daybook.library(),
    index,
    commands,
    wrote: () => daybook.wrote(),
    log: logError,
  });
  const restores = new RestoreRunner({
    library: () => daybook.library(),
    staging: restoreStaging,
    mirror,
    commands,
    wrote: () => daybook.wrote(),
    log: logError,
  });
  const opening = new LibraryOpening(library, recording);
  let drawings = 0;
  let said: Said | undefined;

  // Without the library while recording has stopped: it may be what fails.
  async function draw(): Promise<void> {
    const drawing = ++drawings;
    const isNewest = () => drawing === drawings;
    if (said) return showSaid(said);
    if (await showStoppage(recording)) return;
    await showBadge(await daybook.library(), isNewest);
  }

  function drawBadge(): void {
    draw().catch(logError);
  }

  const daybook: Daybook = {
    index,
    drafts,
    commands,
    housekeeping,
    firstValues,
    treated,
    linkMenu,
    feedPages,
    recording,
    months,
    rules,
    restores,
    imports,
    mirror,
    backups: new ScheduledBackups({
      library: () => daybook.library(),
      wrote: () => daybook.wrote(),
      log: logError,
    }),
    zotero: new ZoteroSender({ library: () => daybook.library(), ask: askZotero, store: zoteroStore, log: logError }),
    library: () => opening.opened(),
    libraryAsFound: () => opening.asFound(),
    acceptLoss: () => opening.acceptLoss(),
    failed: (error) => opening.failed(error),
    wrote() {
      index.catchUpSoon();
      firstValues.keepSoon();
      treated.keepSoon();
      months.countSoon();
      linkMenu.keepSoon();
      feedPages.tellSoon();
      feedCanary(library, canaryStore).catch(logError);
      drawBadge();
      rules.runSoon();
      mirror.keepSoon();
    },
    drawBadge,
    say(badge, title) {
      const mine: Said = { badge, title };
      said = mine;
      drawBadge();
      setTimeout(() => {
        if (said !== mine) return;
        said = undefined;
        drawBadge();
      }, SAID_MS);
    },
  };
  return daybook;
}
