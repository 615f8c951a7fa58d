import type { TextKey } from '../../messages/catalogue.ts';
import type { KeyAction, KeyMap } from '../../papers/keyboard.ts';

/** What keys do, in one line of the help: the key of an action, and those that nobody can change. */
export type KeyRow = { does: TextKey } & (
  | { action: KeyAction; fixed?: readonly string[] }
  | { action?: undefined; fixed: readonly string[] }
);

/** Every key of the pages, in the order and under the headings of the help. */
export const KEY_GROUPS: readonly { title: TextKey; rows: readonly KeyRow[] }[] = [
  {
    title: 'keys_move',
    rows: [
      { action: 'next', fixed: ['↓'], does: 'key_next' },
      { action: 'previous', fixed: ['↑'], does: 'key_previous' },
      { fixed: ['Home', 'End'], does: 'key_ends' },
      { fixed: ['Alt+↓', 'Alt+↑'], does: 'key_reorder' },
      { action: 'box', does: 'key_box' },
      { fixed: ['Esc'], does: 'key_back' },
    ],
  },
  {
    title: 'keys_decide',
    rows: [
      { action: 'skip', does: 'key_skip' },
      { action: 'read', does: 'key_read' },
      { action: 'list', does: 'key_list' },
      { action: 'tag', does: 'key_tags' },
      { action: 'star', does: 'key_star' },
      { action: 'note', does: 'key_note' },
      { action: 'skip-rest', does: 'key_skip_rest' },
    ],
  },
  {
    title: 'keys_open',
    rows: [
      { fixed: ['Enter'], does: 'key_open' },
      { action: 'open-behind', fixed: ['Ctrl+Enter'], does: 'key_open_behind' },
      { action: 'detail', fixed: ['→'], does: 'key_detail' },
      { action: 'arxiv', does: 'key_arxiv' },
      { action: 'pdf', does: 'key_pdf' },
      { action: 'copy', does: 'copy_link' },
      { action: 'copy-markdown', does: 'copy_markdown' },
    ],
  },
  {
    title: 'keys_select',
    rows: [
      { action: 'select', does: 'key_select' },
      { fixed: ['Ctrl+A'], does: 'key_select_all' },
      { action: 'undo', fixed: ['Ctrl+Z'], does: 'key_undo' },
      { action: 'redo', fixed: ['Ctrl+Shift+Z'], does: 'key_redo' },
    ],
  },
  {
    title: 'keys_page',
    rows: [
      { action: 'show-hidden', does: 'key_show_hidden' },
      { action: 'help', does: 'key_help' },
    ],
  },
];

/** What the help shows for a row: the reader's key first. Empty for an action without one. */
export function keysOfRow({ action, fixed = [] }: KeyRow, map: KeyMap): string[] {
  const own = action === undefined ? '' : map[action];
  return [...(own ? [keyLabel(own)] : []), ...fixed];
}

/** A key as it is shown: `j`, `Shift+S`, `*`. */
export function keyLabel(key: string): string {
  return key.replace(/(?<=^Shift\+)\p{Ll}$/u, (letter) => letter.toUpperCase());
}
