import { Switch } from '../../../components/base/Switch.tsx';
import { useLive } from '../../../components/live/use-live.ts';
import { useToday } from '../../../components/live/use-today.ts';
import type { TextKey } from '../../../messages/catalogue.ts';
import { text } from '../../../messages/catalogue.ts';
import type { FeedSwitch } from '../../../papers/feed-settings.ts';
import { FEED_SWITCHES, feedSwitches } from '../../../papers/feed-settings.ts';
import { Treatments } from './Treatments.tsx';
import { useFeedSettings } from './use-feed-settings.ts';

const LABELS: Record<FeedSwitch, { name: TextKey; help: TextKey }> = {
  badges: { name: 'infeed_badges', help: 'infeed_badges_help' },
  bar: { name: 'infeed_bar', help: 'infeed_bar_help' },
  chips: { name: 'infeed_chips', help: 'infeed_chips_help' },
  triage: { name: 'infeed_triage', help: 'infeed_triage_help' },
};

/** What Daybook adds to the pages that it reads: each by a switch of its own. */
export function InTheFeed() {
  const [settings, change] = useFeedSettings();
  const days = useLive('dayRange');
  const today = useToday();
  if (!settings || days === undefined) return null;
  const isFirstDay = !days || days.first >= today;
  const switches = feedSwitches(settings, isFirstDay);
  return (
    <>
      {FEED_SWITCHES.map((one) => (
        <Switch
          key={one}
          isOn={switches[one]}
          label={text(LABELS[one].name)}
          onChange={(isOn) => void change((stored) => ({ ...stored, [one]: isOn }))}
        >
          {text(LABELS[one].help)}{' '}
          {isFirstDay && one !== 'triage' && settings[one] === undefined && text('infeed_second_day')}
        </Switch>
      ))}
      <Treatments settings={settings} change={change} />
    </>
  );
}
