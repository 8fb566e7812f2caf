import { lazy, Suspense } from 'react'
import type { Enclosure } from '#shared/modules/dossiers/enclosure'
import type { EnclosureId } from '#shared/values/id'
import { Button, Dialog, EmptyState, ErrorNotice } from '../../../../components'
import { useScreenGuard } from '../use-screen-guard'
import { EnclosureImage } from './EnclosureImage'
import classes from './enclosures.module.css'
import { text } from './enclosures.text'
import { fileWords } from './file-words'
import { useScan } from './use-scan'

/** The reader of PDF files is large; it comes when one is looked at. */
const PdfPages = lazy(() => import('../../../../app/files/PdfPages').then((it) => ({ default: it.PdfPages })))

type Props = { file: Enclosure; onClose: () => void }

/** A scan in the window, decrypted in memory; nothing of it is left when it is closed. */
export function EnclosurePreview({ file, onClose }: Props) {
  useScreenGuard()
  return (
    <Dialog
      title={file.name}
      width={1040}
      onClose={onClose}
      actions={
        <>
          <span className={classes.facts}>{fileWords(file)}</span>
          <Button keys="escape" onClick={onClose} first>
            {text.close}
          </Button>
        </>
      }
    >
      <div className={classes.preview}>
        <Content id={file.id} />
      </div>
    </Dialog>
  )
}

function Content({ id }: { id: EnclosureId }) {
  const { scan, error } = useScan(id)
  if (error) return <ErrorNotice error={error} />
  if (!scan) return <EmptyState>{text.loading}</EmptyState>
  if (scan.mime !== 'application/pdf') return <EnclosureImage scan={scan} />
  return (
    <Suspense fallback={<EmptyState>{text.loading}</EmptyState>}>
      <PdfPages bytes={scan.bytes} title={scan.name} />
    </Suspense>
  )
}
