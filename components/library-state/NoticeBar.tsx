import browser from 'webextension-polyfill';
import { countText, number, text } from '../../messages/catalogue.ts';
import { LIMITS } from '../../papers/limits.ts';
import type { Notice } from '../../storage/rows.ts';
import { Bar } from '../base/Bar.tsx';
import { Button } from '../base/Button.tsx';
import { runCommand } from '../commands/command-outcome.ts';
import { adapterLabel } from '../labels/adapter-labels.ts';
import { dateOf } from '../labels/date-labels.ts';

/** One notice, with what the reader can do about it. */
export function NoticeBar({ notice }: { notice: Notice }) {
  const dismiss = (
    <Button onClick={() => runCommand('dismiss', { notice: notice.notice }, () => text('done_dismissed'))}>
      {text('notice_dismiss')}
    </Button>
  );
  const openOptions = <Button onClick={() => void browser.runtime.openOptionsPage()}>{text('options')}</Button>;
  return (
    <Bar
      look="warn"
      actions={
        <>
          {isOfOptions(notice) && openOptions}
          {dismiss}
        </>
      }
    >
      {wordsOf(notice)}
    </Bar>
  );
}

/** Whether Options are where something can be done about it. */
function isOfOptions({ kind }: Notice): boolean {
  return (kind === 'fewer' || kind === 'backup') && !location.pathname.endsWith('/options.html');
}

function wordsOf(notice: Notice): string {
  switch (notice.kind) {
    case 'format':
      return text('notice_format', adapterLabel(notice.about), dateOf(notice.at));
    case 'fewer':
      return countText('notice_fewer', notice.papers, dateOf(notice.at));
    case 'backup':
      return notice.last === undefined ? text('notice_backup_none') : text('notice_backup_old', dateOf(notice.last));
    case 'too-many':
      return countText('notice_too_many', notice.papers, number(LIMITS.rows), dateOf(notice.at));
  }
}
