import type { RefObject } from 'react';
import { text } from '../../messages/catalogue.ts';
import { paperAddresses } from '../../papers/addresses.ts';
import { mainAddress } from '../../papers/main-address.ts';
import type { SeenPaper } from '../../storage/reads/papers.ts';
import type { MenuItem } from '../base/Menu.tsx';
import { Menu } from '../base/Menu.tsx';
import { copyLink, copyMarkdown } from '../commands/copy-paper.ts';
import { openPaper } from '../commands/open-address.ts';
import { askExportOf } from '../export/export-request.ts';
import { useKeyMap } from '../keys/key-map.ts';
import { keyLabel } from '../keys/key-rows.ts';
import { askZoteroOf } from '../zotero/zotero-request.ts';

interface RowMenuProps {
  seen: SeenPaper;
  button: RefObject<HTMLElement | null>;
  onClose: () => void;
}

/** What else can be done with a paper: where it can be opened, and how it can be copied. */
export function RowMenu({ seen, button, onClose }: RowMenuProps) {
  const { arxiv } = paperAddresses(seen.paper);
  const keys = useKeyMap();
  const items: MenuItem[] = [
    ...(mainAddress(seen) ? [{ words: text('open_paper'), act: () => openPaper(seen, 'main') }] : []),
    ...(arxiv
      ? [
          { words: text('open_paper_arxiv'), shortcut: keyLabel(keys.arxiv), act: () => openPaper(seen, 'arxiv') },
          { words: text('open_paper_pdf'), shortcut: keyLabel(keys.pdf), act: () => openPaper(seen, 'pdf') },
        ]
      : []),
    { words: text('copy_link'), shortcut: keyLabel(keys.copy), act: () => void copyLink(seen) },
    { words: text('copy_markdown'), shortcut: keyLabel(keys['copy-markdown']), act: () => void copyMarkdown(seen) },
    { words: text('export_paper'), act: () => askExportOf(seen.paper) },
    { words: text('zotero_paper'), act: () => askZoteroOf(seen.paper) },
  ];
  return <Menu label={text('row_menu')} items={items} button={button} onClose={onClose} />;
}
