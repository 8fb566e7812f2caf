import { lazy, Suspense } from 'react'
import type { KeptFile } from '#shared/platform/evidence/schema'
import { Button, Dialog, EmptyState, ErrorNotice } from '../../components'
import { FileImage } from './FileImage'
import classes from './kept-files.module.css'
import { fileWords, text } from './kept-files.text'
import { type Look, useFileContent } from './use-file-content'
import { useScreenGuard } from './use-screen-guard'

/** The reader of PDF files is large; it comes when one is looked at. */
const PdfPages = lazy(() => import('./PdfPages').then((it) => ({ default: it.PdfPages })))

type Props = { file: KeptFile; look: Look; onClose: () => void }

/** A kept file in the window, decrypted in memory; nothing of it is left when it is closed. */
export function FilePreview({ file, look, onClose }: Props) {
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
        <Content id={file.id} look={look} />
      </div>
    </Dialog>
  )
}

function Content({ id, look }: { id: string; look: Look }) {
  const { content, error } = useFileContent(id, look)
  if (error) return <ErrorNotice error={error} />
  if (!content) return <EmptyState>{text.loading}</EmptyState>
  if (content.mime !== 'application/pdf') return <FileImage file={content} />
  return (
    <Suspense fallback={<EmptyState>{text.loading}</EmptyState>}>
      <PdfPages bytes={content.bytes} title={content.name} />
    </Suspense>
  )
}
