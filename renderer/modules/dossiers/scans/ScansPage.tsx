import type { DossierId } from '#shared/values/id'
import { ScanChoose } from './ScanChoose'
import { ScanPreviewPage } from './ScanPreviewPage'
import { ScanReport } from './ScanReport'
import { scanView } from './scan-state'

/** Scans in: choose files, see where each page would go, take them in. */
export function ScansPage({ dossier }: { dossier: DossierId | null }) {
  const { open, done } = scanView.use()
  if (open && done) return <ScanReport dossierId={open.dossierId} done={done} />
  if (open) return <ScanPreviewPage key={open.preview.previewId} open={open} />
  return <ScanChoose dossierId={dossier} />
}
