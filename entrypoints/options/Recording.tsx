import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';
import { Switch } from '../../components/base/Switch.tsx';
import { runCommand } from '../../components/commands/command-outcome.ts';
import { setRecording } from '../../components/commands/set-recording.ts';
import { useLive } from '../../components/live/use-live.ts';
import { text } from '../../messages/catalogue.ts';

/** Whether Daybook records, and whether in private windows too. */
export function Recording() {
  const settings = useLive('readSettings');
  const [isAllowed, setAllowed] = useState(true);
  useEffect(() => {
    const look = () => {
      browser.extension.isAllowedIncognitoAccess().then(setAllowed);
    };
    look();
    // The reader comes back from the browser's own settings.
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, []);
  if (!settings) return null;
  return (
    <>
      <Switch isOn={settings.capturing} label={text('record')} onChange={setRecording}>
        {text('record_help')}
      </Switch>
      <Switch
        isOn={settings.privateWindows}
        label={text('record_private')}
        onChange={(privateWindows) =>
          runCommand('settings', { privateWindows }, () =>
            text(privateWindows ? 'done_private_on' : 'done_private_off'),
          )
        }
      >
        {text('record_private_help')} {!isAllowed && text('record_private_refused')}
      </Switch>
    </>
  );
}
