import { text } from '../../messages/catalogue.ts';
import type { Day } from '../../papers/days.ts';
import { addDays } from '../../papers/days.ts';
import { weekFrom } from '../../papers/digest-week.ts';
import type { DayRange } from '../../storage/reads/calendar.ts';
import { addressHash } from '../app/address.ts';
import { Icon } from '../base/Icon.tsx';
import { weekLabel } from '../labels/date-labels.ts';
import styles from './WeekLinks.module.css';

interface WeekLinksProps {
  first: Day;
  today: Day;
  range: DayRange;
}

/** Links to the week before and the one after, as far as the reader's days go. */
export function WeekLinks({ first, today, range }: WeekLinksProps) {
  const [before, after] = [addDays(first, -7), addDays(first, 7)];
  return (
    <nav className={styles.weeks} aria-label={text('digest_weeks')}>
      <WeekLink first={before} isThere={range.first < first} name={text('digest_before')} icon="back" />
      <WeekLink first={after} isThere={after <= today} name={text('digest_after')} icon="detail" isAfter />
    </nav>
  );
}

interface WeekLinkProps {
  first: Day;
  isThere: boolean;
  name: string;
  icon: 'back' | 'detail';
  isAfter?: boolean;
}

function WeekLink({ first, isThere, name, icon, isAfter = false }: WeekLinkProps) {
  const { last } = weekFrom(first);
  return (
    <a
      className={styles.week}
      // Where there is nothing to go to it stays, with the focus that it may have.
      {...(isThere ? { href: addressHash({ page: 'digest', day: first }) } : { role: 'link', tabIndex: 0 })}
      aria-disabled={!isThere}
      data-after={isAfter}
    >
      <Icon name={icon} />
      <span>
        {name}
        <span className="visually-hidden"> {weekLabel(first, last)}</span>
      </span>
    </a>
  );
}
