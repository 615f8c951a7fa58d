import { text } from '../../messages/catalogue.ts';
import type { MenuItem } from '../base/Menu.tsx';
import type { ZoteroRequest } from '../zotero/zotero-request.ts';
import { askZotero } from '../zotero/zotero-request.ts';
import { askExport } from './export-request.ts';

/** What a menu offers so that these papers leave: exporting them, and sending them to Zotero. */
export function outItems(request: ZoteroRequest): MenuItem[] {
  return [
    { words: text('export_more'), act: () => askExport(request) },
    { words: text('zotero_paper'), act: () => askZotero(request) },
  ];
}
