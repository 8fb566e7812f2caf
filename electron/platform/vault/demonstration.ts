import { join } from 'node:path'

/** The demonstration county: invented records, so its one account's password is no secret. */
export const DEMONSTRATION = {
  name: '演示县',
  accountName: '演示',
  section: '',
  password: 'Yanshi-2026',
} as const

export function demonstrationPath(dataFolder: string): string {
  return join(dataFolder, 'demonstration', `${DEMONSTRATION.name}.juanzong`)
}
