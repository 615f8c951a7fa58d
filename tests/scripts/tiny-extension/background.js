// Keeps every message in IndexedDB and answers with how many there are. `life` is different for each of its runs.
const api = globalThis.browser ?? globalThis.chrome;
const life = crypto.randomUUID();

const asPromise = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function keep(message) {
  const opening = indexedDB.open('tiny', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('messages', { autoIncrement: true });
  const database = await asPromise(opening);
  const transaction = database.transaction('messages', 'readwrite', { durability: 'strict' });
  const done = new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  transaction.objectStore('messages').add(message);
  const stored = await asPromise(transaction.objectStore('messages').count());
  await done;
  database.close();
  return stored;
}

api.runtime.onMessage.addListener((message, sender, sendResponse) => {
  if (message.command === 'refuse') {
    sendResponse({ ok: false, error: { code: 'refused', message: 'No.' } });
    return false;
  }
  if (message.command === 'fetch') {
    void fetch(message.input).then(
      () => sendResponse({ ok: true, output: 'there' }),
      () => sendResponse({ ok: true, output: 'refused' }),
    );
    return true;
  }
  void keep(message).then((stored) =>
    sendResponse({ ok: true, output: { stored, life, url: sender.url, private: sender.tab?.incognito } }),
  );
  return true;
});
