import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';
import { Button } from '../../components/base/Button.tsx';
import { openAddress } from '../../components/commands/open-address.ts';
import { text } from '../../messages/catalogue.ts';

/** Opens the library in a tab, where it has more room; nothing when it is in one already. */
export function OpenInTab() {
  const [isInTab, setInTab] = useState(true);
  useEffect(() => {
    browser.tabs.getCurrent().then((tab) => setInTab(tab !== undefined));
  }, []);
  if (isInTab) return null;
  return (
    <Button look="quiet" icon="external" onClick={() => openAddress(location.href)}>
      {text('open_in_tab')}
    </Button>
  );
}
