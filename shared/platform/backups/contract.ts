import { z } from 'zod'
import { task } from '../../ipc/method'
import { Grant } from '../../values/id'

export const backups = {
  /**
   * Copies the open database and its key ring to the chosen file, and the page files that an earlier backup has not
   * taken along yet into a folder beside it; all of it is verified before the copy gets its name. It opens like any
   * database, with the passwords of that day.
   */
  make: task({
    right: 'backups.make',
    topics: ['vault'],
    transaction: 'none',
    audit: { action: '备份' },
    input: z.object({ grant: Grant }),
    output: z.object({
      /** Written now. */
      bytes: z.number().int(),
      at: z.string(),
      /** Page files the backup has, and how many of them are new. */
      pages: z.number().int(),
      added: z.number().int(),
      /** Damaged here, and in no earlier backup either. */
      unsound: z.number().int(),
    }),
  }),
}
