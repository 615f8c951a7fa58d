import { useId } from 'react';
import { number, text } from '../../messages/catalogue.ts';
import type { ExportState } from './use-export.ts';

/** How far an export has come. That it is under way is read out, not each number. */
export function ExportProgress({ done, total }: ExportState) {
  const id = useId();
  return (
    <>
      <p id={id} role="status">
        {text('exporting')}
      </p>
      <progress aria-labelledby={id} {...(total > 0 && { value: done, max: total })} />
      {total > 0 && <p>{text('exported_of', number(done), number(total))}</p>}
    </>
  );
}
