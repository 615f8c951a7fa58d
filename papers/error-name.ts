/**
 * What went wrong, as one line for a log: the error's name, its code, and the same of what caused it, as in
 * `LibraryError full, from QuotaExceededError`. Never its message, which may hold what the reader saw. Takes anything
 * that can be thrown.
 */
export function errorName(error: unknown): string {
  const names: string[] = [];
  for (let at = error, depth = 0; at !== undefined && at !== null && depth < DEEPEST; depth += 1) {
    names.push(nameOf(at));
    at = causeOf(at);
  }
  return names.join(', from ') || String(error);
}

const DEEPEST = 4;

// Classes are renamed by the build, their `name` is not.
function nameOf(error: unknown): string {
  if (!(error instanceof Object)) return `a thrown ${typeof error}`;
  const name = 'name' in error && isWord(error.name) ? error.name : 'Error';
  const code = [field(error, 'code'), field(error, 'refusal')].find(isWord);
  return code ? `${name} ${code}` : name;
}

// Dexie keeps the browser's own error in `inner`.
function causeOf(error: unknown): unknown {
  return error instanceof Object ? (field(error, 'cause') ?? field(error, 'inner')) : undefined;
}

function field(error: object, name: string): unknown {
  return name in error ? (error as Record<string, unknown>)[name] : undefined;
}

function isWord(value: unknown): value is string {
  return typeof value === 'string' && /^[\w-]{1,60}$/.test(value);
}
