import { WIRE_VERSION } from '../../messages/wire-version.ts';
import type { Ack, Browser } from '../browser/driver.ts';
import type { ImportedFile } from './import-file.ts';
import { importFile } from './import-file.ts';
import type { FileToImport, PageToOpen } from './recorded.ts';

const ACK_MS = 30_000;

/** A page that was opened, with the outcome of its first capture. */
export interface OpenedPage {
  file: string;
  url: string;
  /** absent when the page gave nothing */
  captureId?: string;
  readMs: number;
  ackMs: number;
  /** why it gave nothing */
  trouble?: string;
}

/**
 * Opens each page in a new tab of its own, waits until its capture is acknowledged, and closes the tab. What is no page
 * is imported.
 */
export async function openPages(
  browser: Browser,
  pages: Iterable<PageToOpen | FileToImport>,
): Promise<(OpenedPage | ImportedFile)[]> {
  const opened: (OpenedPage | ImportedFile)[] = [];
  for (const page of pages) {
    opened.push('html' in page ? await openPage(browser, page) : await importFile(browser, page, WIRE_VERSION));
  }
  return opened;
}

async function openPage(browser: Browser, { file, url, html, at }: PageToOpen): Promise<OpenedPage> {
  const tab = await browser.openTab({ url, html, at });
  try {
    return { file, url, ...outcome(await tab.waitForAck(ACK_MS)) };
  } catch (error) {
    return { file, url, readMs: 0, ackMs: 0, trouble: error instanceof Error ? error.message : String(error) };
  } finally {
    await tab.close();
  }
}

function outcome({ command, captureId, input, ms, reply, error }: Ack): Omit<OpenedPage, 'file' | 'url'> {
  const times = { readMs: input?.readMs ?? 0, ackMs: ms };
  const isStored = command === 'capture' && captureId && (reply as { ok?: boolean } | undefined)?.ok === true;
  if (isStored) return { captureId, ...times };
  const reason = error ?? JSON.stringify(reply);
  return { ...times, trouble: command === 'unreadable' ? 'no paper could be read on it' : `${command}: ${reason}` };
}
