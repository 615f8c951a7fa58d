import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';
import { Bar } from '../../components/base/Bar.tsx';
import { Button } from '../../components/base/Button.tsx';
import { announceFailure } from '../../components/commands/command-outcome.ts';
import { text } from '../../messages/catalogue.ts';
import type { PageState } from './active-page.ts';
import { activePageState, onPageLoaded } from './active-page.ts';

/** Says when the page in the active tab cannot be read, and what to do about it. */
export function PageNote() {
  const [state, setState] = useState<PageState>({ is: 'fine' });

  useEffect(() => {
    const look = () => void activePageState().then(setState, announceFailure);
    look();
    return onPageLoaded(look);
  }, []);

  switch (state.is) {
    case 'fine':
      return null;
    case 'unread': {
      const reload = () => browser.tabs.reload(state.tabId).catch(announceFailure);
      return (
        <Bar look="warn" actions={<Button onClick={reload}>{text('page_reload')}</Button>}>
          {text('page_unread')}
        </Bar>
      );
    }
  }
}
