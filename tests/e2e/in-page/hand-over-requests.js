// Stands before the background: gives what store-requests.js has noted to a page of the extension that asks.
(() => {
  const channel = new BroadcastChannel('store-requests');
  channel.onmessage = ({ data }) => {
    if (data.ask) channel.postMessage({ noted: globalThis.storeRequests });
  };
})();
