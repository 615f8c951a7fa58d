import type { Density } from '../../papers/density.ts';
import { useLive } from '../live/use-live.ts';

/** How much room rows take. It comes with what pages draw first, so that no row moves for it. */
export function useDensity(): Density {
  return useLive('readSettings')?.density ?? 'comfortable';
}
