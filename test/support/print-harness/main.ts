import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, ipcMain, session } from 'electron'
import { joinPdfs } from '#electron/platform/documents/join-pdfs'
import { answerPrint, renderPages } from '#electron/platform/documents/render'
import { registerScheme, serveWindow } from '#electron/platform/shell/protocol'
import type { RenderJob } from '#shared/platform/print/schema'

/**
 * The smallest program around the print page: draws the jobs of a file (`name` and RenderJob each) and writes
 * `<name>.pdf` and `<name>.json` beside it. Called as `main.js --jobs=<file>`.
 */
const out = import.meta.dirname
const jobsFile = process.argv.find((it) => it.startsWith('--jobs='))?.slice('--jobs='.length) ?? ''

registerScheme()
app.on('window-all-closed', () => undefined)
void app
  .whenReady()
  .then(main)
  .then(() => app.exit(0), fail)

async function main(): Promise<void> {
  serveWindow(session.defaultSession, join(out, 'renderer'))
  ipcMain.handle('call', async (_event, name: string, input: unknown) => ({
    ok: true,
    value: await answerPrint(name, input),
  }))
  const jobs = JSON.parse(await readFile(jobsFile, 'utf8')) as { name: string; job: RenderJob }[]
  for (const { name, job } of jobs) {
    const { pdfs, reports, pages } = await renderPages(job, {
      preload: join(out, 'preload.cjs'),
      onProgress: () => undefined,
      signal: new AbortController().signal,
    })
    const base = join(jobsFile, '..', name)
    await writeFile(`${base}.pdf`, await joinPdfs(pdfs))
    await writeFile(`${base}.json`, JSON.stringify({ reports, pages }))
  }
}

function fail(error: unknown): void {
  console.error(error)
  app.exit(1)
}
