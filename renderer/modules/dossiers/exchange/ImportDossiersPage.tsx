import { ImportChoose } from './ImportChoose'
import { ImportPreview } from './ImportPreview'
import { ImportReport } from './ImportReport'
import { importView } from './import-state'

/** Dossiers into the program: choose files, look at what they bring, decide, write. */
export function ImportDossiersPage() {
  const { preview, done } = importView.use()
  if (done) return <ImportReport done={done} />
  if (preview) return <ImportPreview preview={preview} />
  return <ImportChoose />
}
