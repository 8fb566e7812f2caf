import type { z } from 'zod'
import type { RecoverySheet } from '#shared/platform/vault/contract'
import { createStore } from '../../app/store'

export type Recovery = z.infer<typeof RecoverySheet>

const sheet = createStore<Recovery | null>(null)

/** The sheet that must be printed and sealed before anything else is shown. Never stored. */
export const useRecovery = sheet.use

export function showRecovery(recovery: Recovery): void {
  sheet.set(recovery)
}

export function dropRecovery(): void {
  sheet.set(null)
}

/** Whether what was typed is that group of the sheet: case and spaces do not count. */
export function isGroup(typed: string, group: string | undefined): boolean {
  const plain = (words: string) => words.replace(/[\s-]/g, '').toUpperCase()
  return group !== undefined && plain(typed) === plain(group) && plain(group) !== ''
}
