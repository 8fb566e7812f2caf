import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { installedRuntime } from './installed-runtime'

/** A starter for the runtime that notes every file it, or a process of its, opens to write or renames. */
export function watchedRuntime(folder: string): { executable: string; trace: string } {
  const [executable, trace] = [join(folder, 'watched.sh'), join(folder, 'calls.txt')]
  const calls = 'trace=open,openat,openat2,creat,rename,renameat,renameat2'
  writeFileSync(
    executable,
    `#!/bin/sh\nexec strace -f -qq --seccomp-bpf -s 4096 -e ${calls} -o '${trace}' '${installedRuntime().path}' "$@"\n`,
  )
  chmodSync(executable, 0o700)
  return { executable, trace }
}

export type WrittenFiles = {
  /** On a disk, and there still. */
  there: string[]
  /** On a disk, and gone, under this and every later name. */
  gone: string[]
  /** Opened without a name. */
  nameless: string[]
}

/**
 * What the trace says was written on a disk from the moment on at which a path with these letters first occurs; devices,
 * the kernel's own files and shared memory are none.
 */
export function writtenFiles(trace: string, since: string): WrittenFiles {
  const written = new Set<string>()
  const later = new Map<string, string>()
  const nameless: string[] = []
  const lines = readFileSync(trace, 'latin1').split('\n')
  const begin = lines.findIndex((line) => line.includes(since))
  for (const line of lines.slice(begin)) {
    const open = /\b(?:open|creat|openat2?)\((?:[^",]+, )?"([^"]*)", (.*)/.exec(line)
    const moved = /\brename(?:at2?)?\((?:[^",]+, )?"([^"]*)", (?:[^",]+, )?"([^"]*)"/.exec(line)
    if (moved) later.set(named(moved[1]), named(moved[2]))
    if (!open || !/O_WRONLY|O_RDWR|O_CREAT/.test(open[2] ?? '') || /= -1 /.test(line)) continue
    const path = named(open[1])
    if (/^\/(dev|proc|sys)\//.test(path)) continue
    if (/O_TMPFILE/.test(open[2] ?? '')) nameless.push(path)
    else written.add(path)
  }
  const files = [...written].map((path) => lastName(path, later))
  const there = files.filter((path) => existsSync(path) && statSync(path).isFile())
  return { there: [...new Set(there)], gone: files.filter((path) => !existsSync(path)), nameless }
}

function lastName(path: string, later: ReadonlyMap<string, string>): string {
  let name = path
  for (let moves = 0; moves < 10 && !existsSync(name); moves += 1) name = later.get(name) ?? name
  return name
}

/** The trace writes bytes that are no plain letters in octal. */
function named(written = ''): string {
  const bytes = written.replace(/\\([0-7]{1,3})/g, (_, octal: string) =>
    String.fromCharCode(Number.parseInt(octal, 8)),
  )
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

/**
 * Files of the runtime and of the database that come and go and hold no page: locks, logs of key stores, the database's
 * own log, which is encrypted like itself, and compiled scripts of the program.
 */
export function isPassing(path: string): boolean {
  if (/\/Code Cache\/js\/[0-9a-f]{16}_[01s]$/.test(path)) return true
  return /(-wal|-shm|-journal|\.lock|\.lock\.[0-9A-Z]+|\.keyring[.\w]*|\.dbtmp|\.log|LOCK|LOG\.old|LOG|MANIFEST-\d+)$/.test(
    basename(path),
  )
}
