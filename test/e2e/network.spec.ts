import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { DevtoolsPipe } from '../support/e2e/devtools-pipe'
import { installedRuntime, repository } from '../support/e2e/installed-runtime'

/** Waits in the page, so that nothing here has to guess how long a screen takes. */
const present = (selector: string) => `new Promise((resolve) => {
  const look = () => document.querySelector(${JSON.stringify(selector)}) ? resolve(true) : requestAnimationFrame(look)
  look()
})`

let child: ChildProcess

// A window that never comes must not outlive its test, nor may what it was traced by.
test.afterEach(() => {
  if (child.pid && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGKILL')
})

test('the application opens no connection to any network and sends nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'juanzong-net-'))
  const trace = join(folder, 'calls.txt')
  child = spawn(
    'strace',
    [
      '-f',
      '-qq',
      '-e',
      'trace=socket,connect,bind,listen,sendto,sendmsg,sendmmsg',
      '-o',
      trace,
      installedRuntime().path,
      '--no-sandbox',
      '--remote-debugging-pipe',
      repository,
    ],
    {
      env: { ...process.env, JUANZONG_USER_DATA: folder },
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
      detached: true,
    },
  )
  const ended = once(child, 'exit')
  const devtools = new DevtoolsPipe(child)
  await devtools.evaluate(present('button'))
  const outside = await devtools.evaluate(`Promise.all([
    fetch('https://example.com/').then(() => 'reached', () => 'refused'),
    fetch('http://127.0.0.1:9/').then(() => 'reached', () => 'refused'),
    new Promise((resolve) => { const image = new Image(); image.onerror = () => resolve('refused'); image.onload = () => resolve('reached'); image.src = 'https://example.com/a.png' }),
  ])`)
  expect(outside).toEqual(['refused', 'refused', 'refused'])
  await devtools.evaluate("window.bridge.invoke('vault.state', {})")
  // Later, so that the answer is out before the window that gives it is gone.
  await devtools.evaluate('void setTimeout(() => window.close())')
  await ended

  const calls = readFileSync(trace, 'utf8')
  expect(calls, 'the trace must have seen the local sockets of a desktop program').toContain('AF_UNIX')
  const internet = calls.split('\n').filter((line) => /\bAF_INET6?\b/.test(line))
  expect(internet.filter((line) => !isInterfaceQuery(line))).toEqual([])
  rmSync(folder, { recursive: true, force: true })
})

/**
 * Chromium asks the kernel for the kinds of the network interfaces over a datagram socket that gets no address, so
 * that nothing can leave or come in by it. Any address, of connect, bind or send, stands in a line of its own.
 */
function isInterfaceQuery(line: string): boolean {
  return /\bsocket\(AF_INET6?, SOCK_DGRAM(\|SOCK_CLOEXEC)?, IPPROTO_IP\b/.test(line)
}
