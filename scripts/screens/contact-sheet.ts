import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TakenScreen } from './take-screens.ts';

const STYLE =
  'body{font:13px system-ui;background:#777;margin:16px}figure{display:inline-block;vertical-align:top;margin:0 12px 16px 0}' +
  'figcaption{max-width:420px;white-space:pre-wrap}.faults{color:#ffd}img{max-height:600px;border:1px solid #000}';

/** Writes a page that shows all pictures with what was found on them, those with faults first. */
export function writeContactSheet(folder: string, screens: readonly TakenScreen[]): void {
  const sorted = screens.toSorted((a, b) => b.faults.length - a.faults.length);
  const figures = sorted.map(
    ({ file, faults }) =>
      `<figure><img loading="lazy" src="${escaped(file)}"><figcaption>${escaped(file)}\n` +
      `<span class="faults">${escaped(faults.join('\n'))}</span></figcaption></figure>`,
  );
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><meta charset="utf-8"><title>Screens</title><style>${STYLE}</style>${figures.join('\n')}`,
  );
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
