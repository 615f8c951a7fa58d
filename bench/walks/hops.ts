import type { Call } from './calls.ts';

/** The way from a handler, or a key, to a call. */
export interface Way {
  /** the functions in the order of their calls, without those that have no name; no call twice in a row */
  names: string[];
  /** calls on the way of functions without a name, as are written in place */
  unnamed: number;
}

/** The calls that led to this one and itself, the first one first. */
export function chainOf(call: Call): Call[] {
  const chain: Call[] = [];
  for (let each: Call | undefined = call; each; each = each.caller) chain.unshift(each);
  return chain;
}

/** The way behind the last call in `entrance`, or the whole when it does not lead through that file. */
export function wayFrom(chain: readonly Call[], entrance: string): Way {
  const calls = chain.slice(chain.findLastIndex(({ file }) => file === entrance) + 1);
  const named = calls.map(({ name }) => name).filter(Boolean);
  return { names: named.filter((name, i) => name !== named[i - 1]), unnamed: calls.filter(({ name }) => !name).length };
}

/** The call that all began with. */
export function rootOf(call: Call): Call {
  return chainOf(call)[0] ?? call;
}

/**
 * The objects that stand for the whole library, by their classes: those of `classes` that functions were called on for
 * every one of these queries up to its first call that `isEnd`, given by all their calls. What is made for one query is
 * missing in the others; a class of which there are several objects stands for one segment of the library, and so
 * does all that is called from them.
 */
export function libraryObjects(
  queries: readonly (readonly Call[])[],
  isEnd: (call: Call) => boolean,
  classes: ReadonlySet<string>,
): string[] {
  const kindOf = ({ self }: Call) => {
    const kind = isObject(self) ? self.constructor?.name : undefined;
    return kind !== undefined && classes.has(kind) ? kind : undefined;
  };
  const objects = new Map<string, Set<unknown>>();
  for (const call of queries.flat()) {
    const kind = kindOf(call);
    if (kind) objects.set(kind, (objects.get(kind) ?? new Set()).add(call.self));
  }
  const isOfSegment = (call: Call) => (objects.get(kindOf(call) ?? '')?.size ?? 0) > 1;
  const isOfWhole = (call: Call) => kindOf(call) !== undefined && !chainOf(call).some(isOfSegment);
  const used = queries.map(
    (calls) =>
      new Set(
        upTo(calls, isEnd)
          .filter(isOfWhole)
          .map(({ self }) => self),
      ),
  );
  const common = used.reduce((left, each) => left.intersection(each));
  return [...common].flatMap((self) => (isObject(self) ? self.constructor.name : []));
}

function upTo(calls: readonly Call[], isEnd: (call: Call) => boolean): readonly Call[] {
  return calls.slice(0, calls.findIndex(isEnd) + 1);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
