import { useLive } from '../live/use-live.ts';
import { NoticeBar } from './NoticeBar.tsx';

/** Every notice that stands now; nothing when there is none. */
export function Notices() {
  const notices = useLive('readNotices') ?? [];
  return notices.map((notice) => <NoticeBar key={notice.notice} notice={notice} />);
}
