import { vi } from 'vitest';
import browser from 'webextension-polyfill';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };

/** Has the browser speak English, with Daybook's own texts. */
export function speakEnglish(): void {
  const messages: Record<string, { message: string }> = english;
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('en-GB');
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation((key, values = []) => {
    const message = messages[key]?.message ?? '';
    return message.replace(/\$(\d)/g, (_, place) => String([values].flat()[Number(place) - 1] ?? ''));
  });
}
