import { lazy, Suspense } from 'react';
import { text } from '../../messages/catalogue.ts';
import type { Day } from '../../papers/days.ts';
import type { Address } from '../app/address.ts';
import { ErrorBoundary } from '../base/ErrorBoundary.tsx';
import { ListLinks } from './ListLinks.tsx';
import { NavSection } from './NavSection.tsx';
import { SmartListLinks } from './SmartListLinks.tsx';
import { TagLinks } from './TagLinks.tsx';

const DayCalendar = lazy(async () => ({ default: (await import('../days/DayCalendar.tsx')).DayCalendar }));

interface NavPartsProps {
  address: Address;
  onDay: (day: Day) => void;
}

/** The reading lists, smart lists, tags and days of the left pane. */
export function NavParts({ address, onDay }: NavPartsProps) {
  return (
    <ErrorBoundary>
      <ListLinks address={address} />
      <SmartListLinks address={address} />
      <TagLinks address={address} />
      <NavSection part="days" title={text('nav_days')}>
        <Suspense>
          <DayCalendar shown={address.day} onOpen={onDay} />
        </Suspense>
      </NavSection>
    </ErrorBoundary>
  );
}
