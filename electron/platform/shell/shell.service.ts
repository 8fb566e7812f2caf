import { app } from 'electron'
import type { z } from 'zod'
import { shell as contract } from '#shared/platform/shell/contract'
import { pickFiles, pickFolder, pickSave } from './dialogs'
import { mainWindow } from './window'

type Shell = {
  [K in keyof typeof contract]: (
    input: z.output<(typeof contract)[K]['input']>,
  ) => Promise<z.input<(typeof contract)[K]['output']>>
}

/** The methods of the window's own process. None of them touches a record. */
export function shellServiceWith(about: { dataFolder: string; fallbackRuntime: boolean }): Shell {
  return {
    pickFiles: ({ purpose, multiple }) => pickFiles(purpose, multiple),
    pickFolder: () => pickFolder(),
    pickSave: ({ purpose, suggestedName }) => pickSave(purpose, suggestedName),
    async setTitle({ title }) {
      mainWindow()?.setTitle(title)
      return {}
    },
    async guardScreen({ on }) {
      mainWindow()?.setContentProtection(on)
      return {}
    },
    about: async () => ({
      version: app.getVersion(),
      electron: process.versions.electron,
      chrome: process.versions.chrome,
      ...about,
    }),
    async printers() {
      const found = await mainWindow()?.webContents.getPrintersAsync()
      return (found ?? []).map(({ name, displayName }) => ({ name, label: displayName || name }))
    },
    async toggleFullScreen() {
      const window = mainWindow()
      window?.setFullScreen(!window.isFullScreen())
      return {}
    },
  }
}

/** Answers `shell.<name>` after the schema has passed the input. */
export async function answerShell(service: Shell, name: string, raw: unknown): Promise<unknown> {
  if (!(name in contract)) throw new Error(`no shell method ${name}`)
  const key = name as keyof Shell
  const method = contract[key]
  const input = method.input.parse(raw)
  const handler = service[key] as (input: unknown) => Promise<unknown>
  return method.output.parse(await handler(input))
}
