import type * as v from 'valibot';
import type { Refusal } from '../papers/refusals.ts';
import { BACKUP_COMMANDS } from './commands/backup-commands.ts';
import { CAPTURE_COMMANDS } from './commands/capture-commands.ts';
import type { Answer } from './commands/command-row.ts';
import { FEED_COMMANDS } from './commands/feed-commands.ts';
import { IMPORT_COMMANDS } from './commands/import-commands.ts';
import { JOURNAL_COMMANDS } from './commands/journal-commands.ts';
import { LIBRARY_COMMANDS } from './commands/library-commands.ts';
import { MARK_COMMANDS } from './commands/mark-commands.ts';
import { ORGANISE_COMMANDS } from './commands/organise-commands.ts';
import { SEARCH_COMMANDS } from './commands/search-commands.ts';
import { ZOTERO_COMMANDS } from './commands/zotero-commands.ts';

export type { SenderKind } from './commands/command-row.ts';

/** Every command of the background: who may send it, the shape its input must have, and what it is answered with. */
export const COMMANDS = {
  ...CAPTURE_COMMANDS,
  ...FEED_COMMANDS,
  ...SEARCH_COMMANDS,
  ...MARK_COMMANDS,
  ...ORGANISE_COMMANDS,
  ...JOURNAL_COMMANDS,
  ...IMPORT_COMMANDS,
  ...LIBRARY_COMMANDS,
  ...BACKUP_COMMANDS,
  ...ZOTERO_COMMANDS,
} as const;

export type Command = keyof typeof COMMANDS;
export type Input<C extends Command> = v.InferOutput<(typeof COMMANDS)[C]['input']>;
export type Output<C extends Command> = (typeof COMMANDS)[C]['output'] extends Answer<infer T> ? T : never;

/** What the background replies to a command. */
export type Reply<C extends Command> = { ok: true; output: Output<C> } | { ok: false; refusal: Refusal };
