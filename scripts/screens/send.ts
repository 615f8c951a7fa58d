import { WIRE_VERSION } from '../../messages/wire-version.ts';
import type { ExtensionPage, Json } from '../browser/driver.ts';

/** Sends the background a command as a page does; gives its answer. Throws when it refuses. */
export async function send<T>(page: ExtensionPage, command: string, input: Json): Promise<T> {
  const message = { command, input, wire: WIRE_VERSION };
  const script = 'return browser.runtime.sendMessage(args[0])';
  const { ok, refusal, output } = await page.evaluate<{ ok: boolean; refusal?: string; output: T }>(script, message);
  if (!ok) throw new Error(`${command} was refused: ${refusal}`);
  return output;
}
