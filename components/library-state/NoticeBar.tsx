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
  return (
    <Bar look="warn" actions={dismiss}>
      {wordsOf(notice)}
    </Bar>
  );
}

function wordsOf(notice: Notice): string {
  switch (notice.kind) {
    case 'format':
      return text('notice_format', adapterLabel(notice.about), dateOf(notice.at));
    case 'too-many':
      return countText('notice_too_many', notice.papers, number(LIMITS.rows), dateOf(notice.at));
  }
}
