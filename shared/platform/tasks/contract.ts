import { z } from 'zod'
import { door } from '../../ipc/method'

/** Long tasks are started by their own methods; here they are only stopped. */
export const tasks = {
  /** Asks a running task to stop at its next step; its own call then answers `cancelled`. */
  cancel: door({
    silent: true,
    input: z.object({ taskId: z.string() }),
    output: z.object({ found: z.boolean() }),
  }),
}
