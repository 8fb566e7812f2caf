/** What is used of yazl, which ships no types. */
declare module 'yazl' {
  import type { Readable } from 'node:stream'

  export class ZipFile {
    readonly outputStream: Readable
    addReadStreamLazy(
      path: string,
      options: { mtime?: Date; mode?: number },
      open: (give: (error: Error | null, stream: Readable) => void) => void,
    ): void
    addBuffer(buffer: Buffer, path: string, options: { mtime?: Date; mode?: number }): void
    end(): void
    on(event: 'error', listener: (error: Error) => void): this
  }
}
