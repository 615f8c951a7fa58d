import { useEffect, useState } from 'react';
import type { Day } from '../../papers/days.ts';
import { dayStart, localDay } from '../../papers/days.ts';

/** The reader's day, which changes at midnight under an open page. */
export function useToday(): Day {
  const [today, setToday] = useState(() => localDay(Date.now()));
  useEffect(() => {
    const look = () => setToday(localDay(Date.now()));
    const timer = setTimeout(look, dayStart(today, 1) - Date.now() + 1_000);
    // Timers stand still while the machine sleeps.
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [today]);
  return today;
}
