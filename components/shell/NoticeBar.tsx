import { countText, text } from '../../messages/catalogue.ts';
import type { Notice } from '../../storage/rows.ts';
import { adapterWords } from '../adapter-words.ts';
import { dateOf } from '../date-words.ts';
import { act } from '../outcome.ts';
import { Bar } from './Bar.tsx';
import { Button } from './Button.tsx';
import { StartNewLibrary } from './StartNewLibrary.tsx';

/** One thing that the reader must know, in words. */
export function NoticeBar({ notice }: { notice: Notice }) {
  const dismiss = (
    <Button onClick={() => act('dismiss', { notice: notice.notice }, () => text('done_dismissed'))}>
      {text('notice_dismiss')}
    </Button>
  );
  switch (notice.kind) {
    case 'format':
      return (
        <Bar look="warn" actions={dismiss}>
          {text('notice_format', adapterWords(notice.about), dateOf(notice.at))}
        </Bar>
      );
    case 'full':
      return (
        <Bar look="danger" actions={dismiss}>
          {text('notice_full')}
        </Bar>
      );
    case 'lost':
      return (
        <Bar look="danger" actions={<StartNewLibrary />}>
          {countText('notice_lost', notice.papers, dateOf(notice.lastWrite))}
        </Bar>
      );
  }
}
