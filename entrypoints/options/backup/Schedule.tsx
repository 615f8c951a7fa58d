import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';
import { announceFailure, announceProblem, runCommand } from '../../../components/commands/command-outcome.ts';
import { useLive } from '../../../components/live/use-live.ts';
import type { TextKey } from '../../../messages/catalogue.ts';
import { text } from '../../../messages/catalogue.ts';
import { downloadPermissions, knownBackups } from '../../../messages/known-backups.ts';
import type { BackupSchedule, SavedFile } from '../../../papers/backup-schedule.ts';
import { BACKUP_SCHEDULES } from '../../../papers/backup-schedule.ts';
import display from '../Display.module.css';

const LABELS: Record<BackupSchedule, TextKey> = {
  off: 'backups_off',
  daily: 'backups_daily',
  weekly: 'backups_weekly',
};

/** How often backups are made by themselves, and those of before that are not removed. */
export function Schedule({ lastBackup }: { lastBackup: number | undefined }) {
  const settings = useLive('readSettings');
  const [isAllowed, setAllowed] = useState(false);
  useEffect(() => {
    const look = () => void browser.permissions.contains(downloadPermissions()).then(setAllowed, announceFailure);
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, []);
  if (!settings) return null;
  const chosen = isAllowed ? (settings.backups ?? 'off') : 'off';

  async function choose(wanted: BackupSchedule) {
    try {
      // To be asked at once: the browser shows the question only for what the reader has just done.
      if (wanted !== 'off' && !(await browser.permissions.request(downloadPermissions()))) {
        announceProblem(text('backups_not_allowed'));
        return;
      }
      await runCommand('settings', { backups: wanted }, () => text('done_backups', text(LABELS[wanted])));
    } catch (error) {
      announceFailure(error);
    }
  }

  return (
    <>
      <fieldset className={display.choices} data-setting>
        <legend className={display.legend}>{text('backups')}</legend>
        <p className={display.help}>{text('backups_help')}</p>
        {BACKUP_SCHEDULES.map((one) => (
          <label key={one} className={display.choice}>
            <input type="radio" name="backups" checked={one === chosen} onChange={() => void choose(one)} />
            <span className={display.name}>{text(LABELS[one])}</span>
          </label>
        ))}
      </fieldset>
      {isAllowed && <OthersKnown key={lastBackup} />}
    </>
  );
}

/** The backups that the browser knows and that Daybook did not save by itself: it removes none of them. */
function OthersKnown() {
  const [files, setFiles] = useState<SavedFile[]>([]);
  useEffect(() => {
    knownBackups().then(setFiles, () => {});
  }, []);
  const others = files.filter(({ isOwn }) => !isOwn).map(({ path }) => path.split(/[/\\]/).at(-1));
  return others.length === 0 ? null : <p data-setting>{text('backups_others', others.join(', '))}</p>;
}
