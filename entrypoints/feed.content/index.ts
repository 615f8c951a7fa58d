import { defineContentScript } from '#imports';
import browser from 'webextension-polyfill';
export default defineContentScript({ matches: ['https://huggingface.co/*'], main(ctx) { browser.runtime.sendMessage({ a: 1 }); } });
