import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { setImageWorker } from '#electron/platform/images/image-desk'

/** Builds the image worker as the application has it and lets image desks start it. Answers what removes it again. */
export async function useImageWorker(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'juanzong-images-'))
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      rolldownOptions: {
        input: { images: join(import.meta.dirname, '../../../electron/images.ts') },
        output: { format: 'es', entryFileNames: '[name].mjs' },
      },
    },
  })
  setImageWorker(join(folder, 'images.mjs'))
  return () => rmSync(folder, { recursive: true, force: true })
}
