import { Switch } from '../../components/base/Switch.tsx';
import { announce, announceFailure, announceProblem } from '../../components/commands/command-outcome.ts';
import { allowZotero, disallowZotero, useZoteroAccess } from '../../components/zotero/zotero-access.ts';
import { text } from '../../messages/catalogue.ts';
import { send } from '../../messages/send.ts';

/** Whether Daybook may speak to Zotero is what the browser permits, and is stored nowhere else. */
export function ZoteroAccess() {
  const isAllowed = useZoteroAccess() ?? false;

  async function change(wanted: boolean) {
    try {
      if (wanted) {
        if (await allowZotero()) announce(text('done_zotero_on'));
        else announceProblem(text('zotero_not_allowed'));
        return;
      }
      await disallowZotero();
      await send('forget-zotero', null);
      announce(text('done_zotero_off'));
    } catch (error) {
      announceFailure(error);
    }
  }

  return (
    <Switch isOn={isAllowed} label={text('zotero_connect')} onChange={change}>
      {text('zotero_connect_help')}
    </Switch>
  );
}
