import type { IpcMainInvokeEvent } from 'electron'
import { ORIGIN } from '../shell/protocol'

/** True for the main frame of one of our own pages; a call from anywhere else is not answered. */
export function trustedSender(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame
  return frame !== null && frame.parent === null && frame.url.startsWith(`${ORIGIN}/`)
}
