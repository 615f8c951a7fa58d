import type { IncomingHttpHeaders } from 'node:http';

/** 7 has neither notes in sessions nor a check of the host; 10 can be written to. */
export type Edition = 7 | 9 | 10;

export interface StandInOptions {
  /** the reader has ticked *Allow other applications on this computer to communicate with Zotero* */
  isApiOn?: boolean;
  /** what they press in its window, one after the other; then nothing, and it waits */
  presses?: ('allow' | 'always' | 'deny')[];
  /** the library that is selected cannot be changed, and there is no other */
  isReadOnly?: boolean;
  /** it answers nothing */
  isSilent?: boolean;
  /** another program answers, with this status */
  isOther?: number;
  /** saving fails */
  failsToSave?: boolean;
  /** it has no session any more when it is asked for */
  losesSessions?: boolean;
  /** the connection breaks after the next write was carried out */
  breaksAfterWrite?: boolean;
}

export interface StandInItem {
  key: string;
  version: number;
  data: Record<string, unknown>;
  tags: { tag: string; isAutomatic: boolean }[];
  /** keys of collections */
  collections: string[];
  notes: string[];
}

export interface Session {
  at: number;
  items: StandInItem[];
  /** of its last update */
  note?: string;
}

const TEN_MINUTES = 600_000;
const ONE_MINUTE = 60_000;

/** What is in a stand-in for Zotero, and what its reader would have seen. */
export class StandInLibrary {
  readonly edition: Edition;
  readonly options: StandInOptions;
  readonly serverId = 'MadeServer01';
  readonly seen: { path: string; method: string; headers: IncomingHttpHeaders; body: string }[] = [];
  readonly collections = [
    { id: 23, key: 'COLL2345', name: 'Reading', parent: '' },
    { id: 24, key: 'COLL2346', name: 'Agents', parent: 'COLL2345' },
    { id: 25, key: 'COLL2347', name: 'Thesis', parent: '' },
  ];
  readonly keys = new Map<string, { remember: boolean }>();
  readonly sessions = new Map<string, Session>();
  readonly asked: number[] = [];
  /** of notes that were written under a key */
  readonly noteKeys = new Set<string>();
  items: StandInItem[] = [];
  version = 7;
  /** `L1`, or `C` and a collection's number */
  selected = 'L1';
  /** how often the selection in its window was moved */
  moves = 0;
  /** how often it said that the connector is too old */
  upgradeWindows = 0;
  now: () => number = Date.now;

  constructor(edition: Edition, options: StandInOptions) {
    this.edition = edition;
    this.options = options;
  }

  /** An item comes into the library. */
  add(data: Record<string, unknown>, key = this.#newKey()): StandInItem {
    this.version += 1;
    const item = { key, version: this.version, data, tags: [], collections: [], notes: [] };
    this.items.push(item);
    return item;
  }

  /** The reader throws an item away. */
  remove(key: string): void {
    this.version += 1;
    this.items = this.items.filter((item) => item.key !== key);
  }

  select(place: string): void {
    this.selected = place;
    this.moves += 1;
  }

  /** The key of the collection that is this place, '' for the library; undefined when there is none. */
  collectionAt(place: string): string | undefined {
    if (place === 'L1') return '';
    return this.collections.find(({ id }) => place === `C${id}`)?.key;
  }

  /** A session under a new name; undefined when there is one of it. They end after ten minutes, of ten after one. */
  open(name: string): Session | undefined {
    const lasts = this.sessions.size >= 10 ? ONE_MINUTE : TEN_MINUTES;
    for (const [known, { at }] of this.sessions) if (this.now() - at > lasts) this.sessions.delete(known);
    if (this.sessions.has(name)) return undefined;
    const session: Session = { at: this.now(), items: [] };
    this.sessions.set(name, session);
    return session;
  }

  #newKey(): string {
    return `ITEM${String(this.items.length + 2000).slice(-4)}`;
  }
}
