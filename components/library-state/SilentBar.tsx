import { text } from '../../messages/catalogue.ts';
import { Bar } from '../base/Bar.tsx';
import { Button } from '../base/Button.tsx';

/** Says that the library does not answer this page. */
export function SilentBar() {
  return (
    <Bar look="warn" actions={<Button onClick={() => location.reload()}>{text('reload')}</Button>}>
      {text('library_silent')}
    </Bar>
  );
}
