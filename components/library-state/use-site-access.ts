import { REQUIRED_HOSTS } from '../../papers/host-patterns.ts';
import { useHostAccess } from '../live/use-host-access.ts';

/** Whether the browser lets Daybook read the sites that it is for, now and as that changes; undefined until known. */
export function useSiteAccess(): boolean | undefined {
  return useHostAccess(REQUIRED_HOSTS);
}
