import { defineBackground } from '#imports';
import browser from 'webextension-polyfill';
export default defineBackground({ type: 'module', main() { browser.runtime.onMessage.addListener((m, s, r) => { r(m); return true; }); } });
