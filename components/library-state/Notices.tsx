import { readNotices } from '../../storage/reads/overview.ts';
import { useLive } from '../live/use-live.ts';
import { NoticeBar } from './NoticeBar.tsx';

/** Everything that the reader must know now, each with a way to go on. Nothing when all is well. */
export function Notices() {
  const notices = useLive('notices', readNotices) ?? [];
  return notices.map((notice) => <NoticeBar key={notice.notice} notice={notice} />);
}
