import { Worker } from 'node:worker_threads'
import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron'
import type { Notice } from '#shared/ipc/contract'
import { RefusalError, type Reply } from '#shared/ipc/reply'
import type { RecordsSetup } from '../../records'
import { logDefect } from '../log/log'
import { grantFor } from '../shell/grants'
import { type Answerer, Channel, type Port } from './channel'
import { trustedSender } from './sender'

export type BridgeOptions = {
  workerFile: string
  setup: RecordsSetup
  /** Answers what the worker asks of the main thread. */
  host: Answerer
  /** Answers the methods that never reach the worker: `shell.*` and `print.*`. */
  local: (name: string, input: unknown) => Promise<unknown>
}

export type Bridge = { call(name: string, input: unknown): Promise<Reply<unknown>>; close(): Promise<void> }

/** Starts the records worker and opens the one IPC door of the window. */
export function openBridge({ workerFile, setup, host, local }: BridgeOptions): Bridge {
  const worker = new Worker(workerFile, { workerData: setup })
  worker.on('error', (error) => logDefect('records worker', error))
  const channel = new Channel(worker as unknown as Port, host, (value) => broadcast(value as Notice))
  const call = (name: string, input: unknown, taskId?: string) =>
    channel.ask('call', [name, input, taskId]) as Promise<Reply<unknown>>

  handle('call', (name, input, taskId) => {
    const method = String(name)
    if (/^(shell|print)\./.test(method)) return localReply(local(method, input))
    return call(method, input, typeof taskId === 'string' ? taskId : undefined)
  })
  handle('dropped', (paths) => Promise.resolve((paths as string[]).filter(Boolean).map(grantFor)))

  return {
    call,
    async close() {
      await channel.ask('close', [])
      await worker.terminate()
    },
  }
}

function handle(channel: string, answer: (...args: unknown[]) => Promise<unknown>): void {
  ipcMain.handle(channel, (event: IpcMainInvokeEvent, ...args: unknown[]) => {
    if (trustedSender(event)) return answer(...args)
    logDefect('sender check', new Error(`refused a call from ${event.senderFrame?.url ?? 'a closed frame'}`))
    return { ok: false, code: 'forbidden', message: '调用来自程序以外，已拒绝。' } satisfies Reply<never>
  })
}

async function localReply(work: Promise<unknown>): Promise<Reply<unknown>> {
  try {
    return { ok: true, value: await work }
  } catch (error) {
    if (error instanceof RefusalError) return error.refusal
    logDefect('main', error)
    return { ok: false, code: 'defect', message: '程序出错，这一步没有做成。', remedy: '重试一次。' }
  }
}

function broadcast(notice: Notice): void {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send('notice', notice)
}
