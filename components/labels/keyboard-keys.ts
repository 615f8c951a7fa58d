import type { TextKey } from '../../messages/catalogue.ts';

/** The keys of the popup and the side panel, as the help and the options page list them. */
export const KEYS: readonly { keys: readonly string[]; does: TextKey }[] = [
  { keys: ['/'], does: 'key_box' },
  { keys: ['↓', '↑', 'j', 'k'], does: 'key_move' },
  { keys: ['Home', 'End'], does: 'key_ends' },
  { keys: ['Enter'], does: 'key_open' },
  { keys: ['Ctrl+Enter'], does: 'key_open_behind' },
  { keys: ['a'], does: 'key_arxiv' },
  { keys: ['p'], does: 'key_pdf' },
  { keys: ['d', '→'], does: 'key_detail' },
  { keys: ['s'], does: 'key_star' },
  { keys: ['l'], does: 'key_list' },
  { keys: ['t'], does: 'key_tags' },
  { keys: ['Esc'], does: 'key_back' },
  { keys: ['?'], does: 'key_help' },
];
