import { readKey } from '../../storage/reads/first-reads.ts';
import type { Reader, ReadInput, ReadName, ReadResult } from '../../storage/reads/reader.ts';
import { endFirstValue } from './first-values.ts';
import { openedReader } from './reader.ts';
import { silent } from './silent.ts';

// Longer than any first read of a library of 100,000 papers, also on a busy machine.
const SILENT_AFTER = 5_000;

/** A read of the library, to be followed. */
export interface LiveRead<T> {
  /** stands for the read and its input: another key means another read */
  key: string;
  follow: (reader: Reader, onValue: (value: T) => void, onError: (error: unknown) => void) => () => void;
}

/** The read of that name. */
export function liveRead<N extends ReadName>(name: N, ...input: ReadInput<N>): LiveRead<ReadResult<N>> {
  return {
    key: readKey(name, ...input),
    follow: (reader, onValue, onError) => reader.follow(name, input, onValue, onError),
  };
}

/** Who follows a read. */
export interface Follower<T> {
  onValue: (value: T) => void;
  onError: (error: unknown) => void;
}

interface Followed {
  followers: Set<Follower<never>>;
  last?: { value: unknown };
  stop: () => void;
}

/** The reads that this page follows, by their keys. */
const followed = new Map<string, Followed>();

/**
 * Follows a read until the returned function is called. However many follow it, it is one: who comes later is called
 * at once with what it gave last. The page is silent while a read has no first value for five seconds.
 */
export function followRead<T>(read: LiveRead<T>, follower: Follower<T>): () => void {
  const { followers, last } = followed.get(read.key) ?? start(read);
  followers.add(follower);
  if (last) follower.onValue(last.value as T);
  return () => {
    followers.delete(follower);
    if (followers.size > 0) return;
    followed.get(read.key)?.stop();
    followed.delete(read.key);
  };
}

function start<T>(read: LiveRead<T>): Followed {
  const followers = new Set<Follower<T>>();
  const late = setTimeout(() => silent.set(true), SILENT_AFTER);
  let isStopped = false;
  let unfollow = () => {};
  const one: Followed = {
    followers,
    stop() {
      isStopped = true;
      clearTimeout(late);
      unfollow();
    },
  };
  const onValue = (value: T) => {
    clearTimeout(late);
    if (silent.get()) silent.set(false);
    one.last = { value };
    endFirstValue(read.key);
    for (const follower of followers) follower.onValue(value);
  };
  const onError = (error: unknown) => {
    clearTimeout(late);
    for (const follower of followers) follower.onError(error);
  };
  openedReader().then((reader) => {
    if (!isStopped) unfollow = read.follow(reader, onValue, onError);
  }, onError);
  followed.set(read.key, one);
  return one;
}
