import { useState } from 'react';
import { addressHash } from '../../components/app/address.ts';
import { Button } from '../../components/base/Button.tsx';
import { announce, announceFailure } from '../../components/commands/command-outcome.ts';
import { askExport } from '../../components/export/export-request.ts';
import { text } from '../../messages/catalogue.ts';
import { downloadLibrary } from './download-library.ts';

/** Everything that is stored, as one file. */
export function Download() {
  const [isBusy, setBusy] = useState(false);

  async function download() {
    setBusy(true);
    try {
      announce(text('done_download', await downloadLibrary()));
    } catch (error) {
      announceFailure(error, download);
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <p>{text('download_text')}</p>
      <div>
        <Button disabled={isBusy} onClick={download}>
          {text(isBusy ? 'download_busy' : 'download_button')}
        </Button>
      </div>
      <p>{text('export_all_text')}</p>
      <div>
        <Button onClick={() => askExport({ papers: { are: 'all' } })}>{text('export_all')}</Button>
      </div>
      <p>
        <a href={`/library.html${addressHash({ page: 'import' })}`}>{text('import_link')}</a>
      </p>
    </>
  );
}
