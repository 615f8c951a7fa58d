import 'fake-indexeddb/auto';
import { walkCapture, walkMark, walkQuery, walkWake } from './walks/four-walks.ts';
import { holdTimers } from './walks/held-timers.ts';
import { registerLives } from './walks/lives.ts';
import { parseWalkOptions, USAGE } from './walks/options.ts';
import { startRecording } from './walks/recorder.ts';
import { showWalks, walksAsJson } from './walks/show.ts';
import { wayToPostings } from './walks/way-to-postings.ts';

// How far a change of one folder of the product reaches: which files run for the four things it does, and how many
// calls lead to a posting. All of it runs in Node, on made pages and an IndexedDB in memory; nothing is timed.

const options = parseWalkOptions(process.argv.slice(2));
if (options) {
  // React's build for development draws everything twice.
  process.env.NODE_ENV = 'production';
  await registerLives();
  holdTimers();
  const record = await startRecording();
  const capture = await walkCapture(record);
  const way = await wayToPostings();
  const stages = [...capture, ...(await walkQuery(record)), ...(await walkMark(record)), ...(await walkWake(record))];
  const text = options.json
    ? `${JSON.stringify(walksAsJson(stages, way), null, 2)}\n`
    : showWalks(stages, way, options.files);
  process.stdout.write(text, () => process.exit());
} else process.stdout.write(`${USAGE}\n`);
