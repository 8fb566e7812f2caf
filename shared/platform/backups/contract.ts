import { z } from 'zod'
import { task } from '../../ipc/method'
import { Grant } from '../../values/id'

export const backups = {
  /**
   * Copies the open database and its key ring to the chosen file; the copy is verified before it gets its name.
   * It opens like any database, with the passwords of that day.
   */
  make: task({
    right: 'backups.make',
    topics: ['vault'],
    transaction: 'none',
    audit: { action: '备份' },
    input: z.object({ grant: Grant }),
    output: z.object({ bytes: z.number().int(), at: z.string() }),
  }),
}
