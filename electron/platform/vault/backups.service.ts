import type { backups } from '#shared/platform/backups/contract'
import type { Backup } from '../database/backup'
import type { Handlers } from '../ipc/gate'
import type { BackupRun } from '../store/backup-pages'

/** `keys`: whoever holds the open database and its key. */
export function backupsServiceFor(keys: {
  backupTo(path: string, run: BackupRun): Promise<Backup>
}): Handlers<typeof backups> {
  return {
    async make(context, { grant }) {
      const path = await context.host.pathOf(grant.id)
      context.progress({ done: 0, total: 0, message: '复制并核验' })
      const made = await keys.backupTo(path, context)
      context.note({ targetKind: 'vault', targetId: '', targetName: grant.name })
      return made
    },
  }
}
