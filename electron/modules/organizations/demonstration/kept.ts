import type { Author } from '#electron/platform/vault/demonstration-stage'

/** What every row that people edit carries, as the demonstration's author made it now. */
export function keptBy({ accountId, now }: Pick<Author, 'accountId' | 'now'>) {
  const at = now.toISOString()
  const made = { created_at: at, created_by: accountId, changed_at: at, changed_by: accountId }
  return { version: 1, ...made, removed_at: null }
}
