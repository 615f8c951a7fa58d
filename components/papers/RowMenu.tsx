import type { RefObject } from 'react';
import { text } from '../../messages/catalogue.ts';
import { paperAddresses } from '../../papers/addresses.ts';
import { mainAddress } from '../../papers/main-address.ts';
import type { SeenPaper } from '../../storage/reads/papers.ts';
import type { MenuItem } from '../base/Menu.tsx';
import { Menu } from '../base/Menu.tsx';
import { copyLink, copyMarkdown } from '../commands/copy-paper.ts';
import { openPaper } from '../commands/open-address.ts';

interface RowMenuProps {
  seen: SeenPaper;
  button: RefObject<HTMLElement | null>;
  onClose: () => void;
}

/** What else can be done with a paper: where it can be opened, and how it can be copied. */
export function RowMenu({ seen, button, onClose }: RowMenuProps) {
  const { arxiv } = paperAddresses(seen.paper);
  const items: MenuItem[] = [
    ...(mainAddress(seen) ? [{ words: text('open_paper'), act: () => openPaper(seen, 'main') }] : []),
    ...(arxiv
      ? [
          { words: text('open_paper_arxiv'), shortcut: 'a', act: () => openPaper(seen, 'arxiv') },
          { words: text('open_paper_pdf'), shortcut: 'p', act: () => openPaper(seen, 'pdf') },
        ]
      : []),
    { words: text('copy_link'), shortcut: 'c', act: () => void copyLink(seen) },
    { words: text('copy_markdown'), shortcut: 'Shift+C', act: () => void copyMarkdown(seen) },
  ];
  return <Menu label={text('row_menu')} items={items} button={button} onClose={onClose} />;
}
