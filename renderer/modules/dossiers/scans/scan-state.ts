import type { ScanPreview, ScanRefusal } from '#shared/modules/dossiers/scan'
import type { DossierId, MaterialId } from '#shared/values/id'
import { createStore } from '../../../app/store'

/** Whose pages they are to be, where that was said before they were chosen. */
export type ScanAim = { dossierId: DossierId | null; materialId: MaterialId | null }

export type ScanView = {
  open: (ScanAim & { preview: ScanPreview }) | null
  /** Pages that are not to be taken in. */
  left: ReadonlySet<string>
  done: { taken: number; refused: readonly ScanRefusal[] } | null
}

export const NOTHING: ScanView = { open: null, left: new Set(), done: null }

/** The preview that is open, and what was decided; leaving its page loses nothing. */
export const scanView = createStore<ScanView>(NOTHING)

export function leaveOut(keys: Iterable<string>, isLeft: boolean): void {
  const view = scanView.get()
  const left = new Set(view.left)
  for (const key of keys) {
    if (isLeft) left.add(key)
    else left.delete(key)
  }
  scanView.set({ ...view, left })
}
