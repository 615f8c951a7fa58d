import { useEffect, useState } from 'react';
import { Bar } from '../../components/base/Bar.tsx';
import { Button } from '../../components/base/Button.tsx';
import { announceFailure } from '../../components/commands/command-outcome.ts';
import { text } from '../../messages/catalogue.ts';

/** Whether Daybook can read the page the reader has before them. */
export type PageState =
  /** it can, or has no business there */
  | { is: 'fine' }
  /** the browser does not let Daybook read the site at all */
  | { is: 'forbidden' }
  /** a listing that was open before Daybook came, and must be loaded again */
  | { is: 'unread'; tabId: number };

/** How the note learns about that page and what can be done for it. Must stay the same object. */
export interface PageBefore {
  look(): Promise<PageState>;
  /** asks the browser's leave to read the site; called in a click */
  ask(): Promise<boolean>;
  reload(tabId: number): Promise<void>;
  /** calls back whenever a page has been loaded, until the returned function is called */
  onLoaded(callback: () => void): () => void;
}

/** Says when the page before the reader cannot be read, and what to do about it. */
export function PageNote({ page }: { page: PageBefore }) {
  const [state, setState] = useState<PageState>({ is: 'fine' });

  useEffect(() => {
    const look = () => void page.look().then(setState, announceFailure);
    look();
    return page.onLoaded(look);
  }, [page]);

  switch (state.is) {
    case 'fine':
      return null;
    case 'forbidden': {
      const ask = () => page.ask().then((isAllowed) => isAllowed && setState({ is: 'fine' }), announceFailure);
      return (
        <Bar look="warn" actions={<Button onClick={ask}>{text('site_allow')}</Button>}>
          {text('site_forbidden')}
        </Bar>
      );
    }
    case 'unread': {
      const reload = () => page.reload(state.tabId).catch(announceFailure);
      return (
        <Bar look="warn" actions={<Button onClick={reload}>{text('page_reload')}</Button>}>
          {text('page_unread')}
        </Bar>
      );
    }
  }
}
