import { Switch } from '../../components/base/Switch.tsx';
import { runCommand } from '../../components/commands/command-outcome.ts';
import { switchDigests } from '../../components/digest/digest-commands.ts';
import { weekdayName } from '../../components/labels/date-labels.ts';
import { useLive } from '../../components/live/use-live.ts';
import { text } from '../../messages/catalogue.ts';
import type { Weekday } from '../../papers/digest-week.ts';
import { DEFAULT_DIGEST_DAY, WEEKDAYS } from '../../papers/digest-week.ts';
import styles from './Digests.module.css';
import display from './Display.module.css';

/** Whether weekly digests are made, and on which day of the week one is ready. */
export function Digests() {
  const settings = useLive('readSettings');
  if (!settings) return null;
  const { digests = true, digestDay = DEFAULT_DIGEST_DAY } = settings;

  function choose(weekday: Weekday) {
    void runCommand('settings', { digestDay: weekday }, () => text('done_digest_day', weekdayName(weekday, 'long')));
  }

  return (
    <>
      <Switch isOn={digests} label={text('digests')} onChange={switchDigests}>
        {text('digests_help')}
      </Switch>
      {digests && (
        <fieldset data-setting>
          <legend className={display.legend}>{text('digests_day')}</legend>
          <div className={styles.days}>
            {WEEKDAYS.map((weekday) => (
              <label key={weekday} className={display.choice}>
                <input
                  type="radio"
                  name="digest-day"
                  checked={weekday === digestDay}
                  onChange={() => choose(weekday)}
                />
                <span>{weekdayName(weekday, 'long')}</span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}
