import { LIMITS } from '../../../papers/limits.ts';
import type { Found, FoundEntry } from '../found.ts';
import { textOfHtml, withoutEntities } from '../html-text.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import { paperTitle } from '../page-title.ts';
import { markupTokens } from './markup-tokens.ts';
import type { Tag } from './tag.ts';
import { tagOf } from './tag.ts';

// What linkding puts around notes, and its tag for what is archived (read in its source, 2026-08).
const NOTES = /\[linkding-notes\]([\s\S]*?)(?:\[\/linkding-notes\]|$)/;
const ARCHIVED = 'linkding:bookmarks.archived';

/**
 * The bookmarks of a Netscape bookmark file, as browsers, linkding, Karakeep and Raindrop write it, closed tags or not.
 * Its markup is scanned, and nothing is made of it. The names of folders become those of lists.
 */
export async function* readBookmarks(text: AsyncIterable<string>): AsyncGenerator<Found> {
  const reader = new BookmarkReader();
  for await (const tokens of markupTokens(text)) {
    for (const { kind, source, line, isOpen } of tokens) {
      if (kind === 'text') {
        reader.text(source);
      } else if (kind === 'tag') {
        const tag = isOpen ? undefined : tagOf(source);
        const done = tag ? reader.tag(tag, line) : undefined;
        if (done) yield done;
      }
      if (isOpen) {
        yield* reader.end();
        yield { refused: 'cut-off', text: withoutEntities(source.replace(/<[^>]{0,40}/, '')), line, rest: true };
      }
    }
  }
  yield* reader.end();
}

class BookmarkReader {
  /** folders from the outermost; '' for those that a browser has by itself */
  readonly #folders: string[] = [];
  #folder = '';
  #depth = 0;
  #open: FoundEntry | undefined;
  #target: 'title' | 'folder' | 'note' | undefined;
  #parts: string[] = [];
  #length = 0;

  text(source: string): void {
    if (!this.#target || this.#length > LIMITS.note * 2) return;
    this.#parts.push(source);
    this.#length += source.length;
  }

  tag({ name, isClosing, attributes }: Tag, line: number): Found | undefined {
    if (name === 'a') return isClosing ? this.#take() : this.#begin(attributes, line);
    if (name === 'h3') {
      const done = this.#finish();
      const isOwn = ['personal_toolbar_folder', 'unfiled_bookmarks_folder'].some((each) => attributes.has(each));
      if (isClosing || isOwn) this.#folder = isClosing ? this.#folder : '';
      this.#target = isClosing || isOwn ? undefined : 'folder';
      return done;
    }
    if (name === 'dd') return isClosing ? this.#take() : this.#expect('note');
    if (name === 'dl') return isClosing ? this.#leave() : this.#enter();
    if (name === 'dt' || name === 'hr') return this.#finish();
    if (name === 'br') this.text('\n');
    return undefined;
  }

  *end(): Generator<Found> {
    const last = this.#finish();
    if (last) yield last;
  }

  #begin(attributes: ReadonlyMap<string, string>, line: number): Found | undefined {
    const done = this.#finish();
    const address = attributes.get('href') ?? '';
    // Firefox's own queries are no bookmarks.
    if (/^place:/i.test(address)) return done;
    const tags = (attributes.get('tags') ?? '').split(',').map((tag) => tag.trim());
    this.#open = {
      line,
      names: [address],
      isAddress: true,
      unsureTitle: true,
      added: attributes.get('add_date') ?? attributes.get('time_added'),
      tags: tags.filter((tag) => tag !== ARCHIVED),
      lists: [this.#path()].filter(Boolean),
      status: attributes.get('toread') === '1' ? 'unread' : tags.includes(ARCHIVED) ? 'read' : undefined,
    };
    this.#expect('title');
    return done;
  }

  #expect(target: 'title' | 'note'): undefined {
    this.#take();
    this.#target = this.#open ? target : undefined;
  }

  /** Puts the text that was gathered where it belongs. */
  #take(): undefined {
    const text = this.#parts.join('').trim();
    const target = this.#target;
    this.#parts = [];
    this.#length = 0;
    this.#target = undefined;
    if (target === 'folder') this.#folder = withoutEntities(text);
    else if (target === 'title' && this.#open) this.#open.title = paperTitle(withoutEntities(text)) || undefined;
    else if (target === 'note' && this.#open && text) this.#open.note = noteOf(text);
  }

  #finish(): Found | undefined {
    this.#take();
    const done = this.#open;
    this.#open = undefined;
    return done;
  }

  #enter(): Found | undefined {
    const done = this.#finish();
    if (this.#depth < IMPORT_LIMITS.depth) this.#folders.push(this.#folder);
    this.#depth += 1;
    this.#folder = '';
    return done;
  }

  #leave(): Found | undefined {
    const done = this.#finish();
    if (this.#depth > 0) this.#depth -= 1;
    if (this.#depth < this.#folders.length) this.#folders.pop();
    return done;
  }

  #path(): string {
    return this.#folders.filter(Boolean).join(' / ');
  }
}

function noteOf(text: string): string {
  const [whole = '', notes = ''] = NOTES.exec(text) ?? [];
  const description = textOfHtml(text.replace(whole, ''));
  return [description, withoutEntities(notes).trim()].filter(Boolean).join('\n\n');
}
