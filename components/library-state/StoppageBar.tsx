import type { ReactNode } from 'react';
import browser from 'webextension-polyfill';
import { countText, text } from '../../messages/catalogue.ts';
import type { Stoppage, StoppageReason } from '../../papers/stoppage.ts';
import { Bar } from '../base/Bar.tsx';
import { Button } from '../base/Button.tsx';
import { runCommand } from '../commands/command-outcome.ts';
import { requestSiteAccess } from '../commands/site-access.ts';
import { momentOf } from '../labels/date-labels.ts';
import { stoppageText } from '../labels/stoppage-labels.ts';
import { StartNewLibrary } from './StartNewLibrary.tsx';

/** One thing that stops recording, or has stopped it: since when, what was missed, and what the reader can do. */
export function StoppageBar({ stoppage }: { stoppage: Stoppage }) {
  const { since, until, missed } = stoppage;
  if (until !== undefined) {
    const dismiss = () => runCommand('dismiss-stoppages', null, () => text('done_dismissed'));
    return (
      <Bar look="warn" actions={<Button onClick={dismiss}>{text('notice_dismiss')}</Button>}>
        {countText('stoppage_past', missed.length, momentOf(since), momentOf(until))}
      </Bar>
    );
  }
  return (
    <Bar look="danger" actions={ACTIONS[stoppage.reason]()}>
      {stoppageText(stoppage)} {text('stoppage_since', momentOf(since))}{' '}
      {missed.length > 0 && countText('stoppage_missed', missed.length)}
    </Bar>
  );
}

const check = () => (
  <Button onClick={() => runCommand('check-recording', null, () => text('done_checked'))}>
    {text('stoppage_check')}
  </Button>
);

const openOptions = () => <Button onClick={() => void browser.runtime.openOptionsPage()}>{text('options')}</Button>;

const ACTIONS: Record<StoppageReason, () => ReactNode> = {
  'no-access': () => <Button onClick={() => void requestSiteAccess()}>{text('site_allow')}</Button>,
  lost: () => (
    <>
      {!location.pathname.endsWith('/options.html') && (
        <Button onClick={() => void browser.runtime.openOptionsPage()}>{text('stoppage_bring_back')}</Button>
      )}
      <StartNewLibrary />
    </>
  ),
  damaged: openOptions,
  unopened: check,
  outdated: check,
  full: check,
  failed: check,
};
