import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { until, within } from './wait.ts';

interface Process {
  pid: number;
  parent: number;
  group: number;
  /** ended, and only not yet noticed by its parent */
  zombie: boolean;
}

// What to tidy after each process is dead.
const guarded = new Map<number, () => void>();
let listening = false;

/**
 * Kills the process and all its children when this Node process ends for whatever reason it can still act on, and
 * then calls `tidy`. The returned function lifts that again.
 */
export function guardProcess(pid: number, tidy: () => void = () => undefined): () => void {
  guarded.set(pid, tidy);
  if (!listening) {
    listening = true;
    process.on('exit', killGuarded);
    // A signal that nobody listens to ends Node without an 'exit'.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => {
        killGuarded();
        process.kill(process.pid, signal);
      });
    }
  }
  return () => guarded.delete(pid);
}

function killGuarded(): void {
  killAll(processTree(guarded.keys()));
  for (const tidy of guarded.values()) tidy();
  guarded.clear();
}

/** These processes, their children and theirs, and the process groups that any of them leads: all that are alive. */
export function processTree(roots: Iterable<number>): Set<number> {
  const found = new Set(roots);
  const all = processes();
  let size = 0;
  while (size !== found.size) {
    size = found.size;
    for (const each of all) if (found.has(each.parent) || found.has(each.group)) found.add(each.pid);
  }
  const alive = new Set(all.filter((each) => !each.zombie).map((each) => each.pid));
  return new Set([...found].filter((each) => alive.has(each)));
}

/** Kills the processes and all their children without notice; resolves when none is left. Rejects after `ms`. */
export async function killTree(roots: Iterable<number>, ms = 10_000): Promise<void> {
  // The whole tree is noted first: children of a dead parent are no longer to be found from above.
  const known = processTree(roots);
  killAll(known);
  await until(`processes ${[...known].join(', ')} to die`, ms, () => {
    const left = processTree(known);
    for (const late of left) known.add(late);
    killAll(left);
    return left.size === 0;
  });
}

/**
 * Ends the processes by `requestEnd`; resolves when they and all their children have ended. Those that have not after
 * `ms` are killed, and the promise rejects.
 */
export async function endTree(roots: Iterable<number>, requestEnd: () => Promise<void>, ms = 30_000): Promise<void> {
  const tree = processTree(roots);
  try {
    await within('the browser to close', ms, requestEnd());
    await until(`processes ${[...tree].join(', ')} to end`, ms, () => stillAlive(tree).size === 0);
  } catch (error) {
    await killTree(tree);
    throw error;
  }
}

function stillAlive(pids: ReadonlySet<number>): Set<number> {
  return new Set(processes().flatMap(({ pid, zombie }) => (pids.has(pid) && !zombie ? [pid] : [])));
}

function killAll(pids: Iterable<number>): void {
  for (const pid of pids) {
    try {
      // On Windows this ends the one process; its children are known only to taskkill.
      if (process.platform === 'win32') spawnSync('taskkill', ['/PID', String(pid), '/T', '/F'], { stdio: 'ignore' });
      else process.kill(pid, 'SIGKILL');
    } catch {
      // It ended in the meantime.
    }
  }
}

function processes(): Process[] {
  if (process.platform === 'win32') return windowsProcesses();
  return existsSync('/proc/self/stat') ? linuxProcesses() : psProcesses();
}

// /proc rather than ps: slim containers have no ps (procps is not in Debian's own image, 2026).
function linuxProcesses(): Process[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      // proc(5): pid (command) state ppid pgrp; the command may hold blanks and brackets.
      const [state, parent, group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return [
        { pid: Number(name), parent: Number(parent), group: Number(group), zombie: state === 'Z' || state === 'X' },
      ];
    } catch {
      return [];
    }
  });
}

function psProcesses(): Process[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,pgid=,stat='], { encoding: 'utf8' }).trim().split('\n');
  return lines.map((line) => {
    const [pid, parent, group, state = ''] = line.trim().split(/\s+/);
    return { pid: Number(pid), parent: Number(parent), group: Number(group), zombie: state.startsWith('Z') };
  });
}

function windowsProcesses(): Process[] {
  const query = 'Get-CimInstance Win32_Process | ForEach-Object { "$($_.ProcessId) $($_.ParentProcessId)" }';
  const lines = execFileSync('powershell', ['-NoProfile', '-Command', query], { encoding: 'utf8' }).trim().split('\n');
  return lines.map((line) => {
    const [pid, parent] = line.trim().split(' ');
    return { pid: Number(pid), parent: Number(parent), group: 0, zombie: false };
  });
}
