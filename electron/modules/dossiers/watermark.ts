import { hostname } from 'node:os'
import type { Context } from '#electron/platform/ipc/context'
import { watermarkText } from '#shared/modules/dossiers/watermark'

/** What is laid over every page that this caller sees, prints or exports now. */
export function markOf({ caller, now }: Pick<Context, 'caller' | 'now'>): string {
  return watermarkText({
    name: caller.name,
    section: caller.section,
    at: new Date(now),
    terminal: terminal(),
  })
}

/** The computer as logs and marks name it. */
export function terminal(): string {
  return hostname()
}
