import { isTitleId } from '../../../papers/paper-id.ts';
import type { WrittenPaper } from '../written-paper.ts';
import { shortId } from '../written-paper.ts';

// Obsidian's links and every file system refuse some of these; control characters too.
const REFUSED = /[\p{Cc}\p{Cf}/\\:*?"<>|#^[\]]+/gu;
// In characters, of a title and an id; and in bytes of UTF-8, of which a name may have 255 in all.
const LONGEST_TITLE = 80;
const LONGEST_ID = 40;
const MOST_BYTES = 160;

/** Names of notes: `Title (2602.08025)`, without an ending, no two the same on a file system that knows no case. */
export class NoteNames {
  readonly #taken = new Set<string>();

  /** The name of a paper's note, which is asked for once. */
  nameOf({ facts }: Pick<WrittenPaper, 'facts'>): string {
    const title = cutName(plain(facts.title), LONGEST_TITLE);
    // Where only the title is known, the id is made of it.
    const id = isTitleId(facts.paperId) ? '' : ` (${cutName(plain(shortId(facts)), LONGEST_ID)})`;
    const name = `${title || 'paper'}${id}`;
    for (let count = 1; ; count += 1) {
      const tried = count === 1 ? name : `${name} ${count}`;
      const folded = tried.toLowerCase();
      if (this.#taken.has(folded)) continue;
      this.#taken.add(folded);
      return tried;
    }
  }
}

function plain(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(REFUSED, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
}

function cutName(text: string, limit: number): string {
  const encoder = new TextEncoder();
  const letters = [...new Intl.Segmenter().segment(text)].slice(0, limit).map(({ segment }) => segment);
  let bytes = 0;
  const kept = letters.findIndex((letter) => {
    bytes += encoder.encode(letter).length;
    return bytes > MOST_BYTES;
  });
  return (kept < 0 ? letters : letters.slice(0, kept)).join('').trim();
}
