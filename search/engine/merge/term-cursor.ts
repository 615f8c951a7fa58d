import { FIELD_COUNT } from '../../query/fields.ts';
import { ByteReader } from '../segment/bytes.ts';
import { FrontReader } from '../segment/front-coding.ts';
import { SegmentPostingList } from '../segment/posting-list.ts';
import type { MergeSource } from './merge-source.ts';

// One read ends with these many bytes of postings or pages.
const POSTINGS_AT_ONCE = 128 * 1024;
const PAGES_AT_ONCE = 16;

/** Goes through the terms of a source in order, with their lists loaded. */
export class TermCursor {
  readonly source: MergeSource;
  /** the current term; undefined before the first, after the last, and when more must be read */
  term: string | undefined;
  /** its lists by number of the field */
  lists: (SegmentPostingList | undefined)[] = [];
  #page = 0;
  #keys = new ByteReader(new Uint8Array());
  #front = new FrontReader(this.#keys);
  #infos = new ByteReader(new Uint8Array());
  #postings: Uint8Array = new Uint8Array();
  #from = 0;

  constructor(source: MergeSource) {
    this.source = source;
  }

  /** Goes to the next term. False when more must be read first. */
  step(): boolean {
    this.term = undefined;
    if (this.#keys.at >= this.#keys.bytes.length) return false;
    this.#front.head();
    this.term = this.#front.text(this.#front.all());
    const fields = this.#infos.varint();
    for (let field = 0; field < FIELD_COUNT; field++) {
      this.lists[field] = (fields & (1 << field)) !== 0 ? this.#list() : undefined;
    }
    return true;
  }

  /** Reads more and goes to the next term, if there is one. Returns the bytes of postings read. */
  async fill(): Promise<number> {
    const { bytes, pages: indexes } = this.source;
    const [keys, infos, postings] = indexes.terms.starts;
    const pages = indexes.terms.firsts.length;
    if (!keys || !infos || !postings || this.#page >= pages) return 0;
    const first = this.#page++;
    const read = () => (postings[this.#page] ?? 0) - (postings[first] ?? 0);
    while (this.#page < pages && this.#page - first < PAGES_AT_ONCE && read() < POSTINGS_AT_ONCE) this.#page++;
    const range = (starts: Uint32Array) => [starts[first] ?? 0, starts[this.#page] ?? 0] as const;
    const [[keyBytes], [infoBytes], [postingBytes]] = await Promise.all([
      bytes.read('keys', [range(keys)]),
      bytes.read('infos', [range(infos)]),
      bytes.read('postings', [range(postings)]),
    ]);
    this.#keys = new ByteReader(keyBytes ?? new Uint8Array());
    this.#front = new FrontReader(this.#keys);
    this.#infos = new ByteReader(infoBytes ?? new Uint8Array());
    this.#postings = postingBytes ?? new Uint8Array();
    this.#from = 0;
    this.step();
    return read();
  }

  #list(): SegmentPostingList {
    const count = this.#infos.varint();
    const from = this.#from;
    this.#from += this.#infos.varint();
    const list = new SegmentPostingList(count, from, this.#from);
    list.take(this.#postings.subarray(from, this.#from));
    return list;
  }
}
