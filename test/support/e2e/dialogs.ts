import type { ElectronApplication } from '@playwright/test'

/** From now on the system's dialogs for opening answer with these paths, as a user's choice would. */
export async function answerOpen(app: ElectronApplication, ...paths: string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths })
  }, paths)
}

/** From now on the system's dialog for saving answers with this path. */
export async function answerSave(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
}
