import type { Notice } from '#shared/ipc/contract'
import type { Reply } from '#shared/ipc/reply'
import type { Grant } from '#shared/values/id'

declare global {
  interface Window {
    /** The preload's one bridge. Only `renderer/api` may touch it. */
    readonly bridge: {
      invoke(method: string, input: unknown, taskId?: string): Promise<Reply<unknown>>
      dropped(files: File[]): Promise<Grant[]>
      on(listener: (notice: Notice) => void): () => void
    }
  }
}
