type Listener = (message: unknown, sender: object, sendResponse: (reply: unknown) => void) => unknown;

interface Waiting {
  command: string;
  message: unknown;
  sender: object;
  reply: (reply: unknown) => void;
}

const PAGE = { id: 'daybook', url: 'chrome-extension://daybook/popup.html' };

let sender: object = PAGE;
let background: Listener | undefined;
let isBackground = false;
let waiting: Waiting[] = [];

/** What is sent from now on comes from a tab with a listing, or from a page of Daybook's own. */
export function sendFrom(listing: string | undefined): void {
  sender = listing === undefined ? PAGE : { id: 'daybook', url: listing, frameId: 0, tab: { id: 1, incognito: false } };
}

/** The listener that `start` sets is the background's from now on; the one before is asleep. */
export function startBackground(start: () => void): void {
  isBackground = true;
  start();
  isBackground = false;
}

export const onMessage = {
  addListener(listener: Listener): void {
    if (isBackground) background = listener;
  },
  removeListener(): void {},
};

/** Keeps a message until it is delivered. */
export function sendMessage(message: { command: string }): Promise<unknown> {
  return new Promise((reply) => {
    waiting.push({ command: message.command, message: structuredClone(message), sender, reply });
  });
}

/** Hands the newest command of this name to the background, and drops the others. Its answer goes to who sent it. */
export function deliver(command: string): void {
  const found = waiting.findLast((each) => each.command === command);
  if (!found || !background) throw new Error(`No ${command} was sent.`);
  waiting = [];
  background(found.message, found.sender, found.reply);
}
