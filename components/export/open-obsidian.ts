import { obsidianAddress } from '../../formats/export/notes/obsidian-address.ts';
import { text } from '../../messages/catalogue.ts';
import type { MadeExport } from './worker-messages.ts';

/** Has Obsidian make a note of what was copied just before. The browser needs the reader's click, and asks them. */
export function openObsidian({ files: [file] }: MadeExport): void {
  const link = document.createElement('a');
  link.href = obsidianAddress((file?.name ?? '').replace(/\.md$/, ''), text('obsidian_instead'));
  link.click();
}
