import type { IncomingHttpHeaders } from 'node:http';

/** What is answered: a status, and what goes with it. */
export interface Answered {
  status: number;
  body?: string;
  headers?: Record<string, string>;
}

/** A request as it has passed the gate. */
export interface Passed {
  method: string;
  url: URL;
  headers: IncomingHttpHeaders;
  body: string;
}

/** What a JSON text says; undefined for what is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function json(status: number, value: unknown, headers: Record<string, string> = {}): Answered {
  return { status, body: JSON.stringify(value), headers: { 'Content-Type': 'application/json', ...headers } };
}
