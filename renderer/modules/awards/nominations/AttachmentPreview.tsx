import { lazy, Suspense } from 'react'
import type { Attachment, Nomination } from '#shared/modules/awards/nomination'
import { api } from '../../../api/client'
import { useBytes } from '../../../app/files/use-bytes'
import { useApiQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { useTask } from '../../../app/tasks'
import { Button, Dialog, EmptyState, ErrorNotice, showToast } from '../../../components'
import { fileWords, kindOf } from './MaterialRow'
import { text } from './nomination-page.text'
import classes from './nominations.module.css'

/** The reader of PDF files is large; it comes when one is looked at. */
const PdfPages = lazy(() => import('../../../app/files/PdfPages').then((it) => ({ default: it.PdfPages })))

type Props = { nomination: Nomination; file: Attachment; onClose: () => void }

/** A file in the window: pictures and PDF as they are, of the others how to look at them. */
export function AttachmentPreview({ nomination, file, onClose }: Props) {
  const may = useRight('awards.export')
  const exporting = useTask('awards.saveAttachmentFile', text.exporting)
  const save = async () => {
    const purpose = ENDINGS[file.mime] ?? 'pdf'
    const picked = await api.shell.pickSave({ purpose, suggestedName: `${file.title}.${purpose}` })
    if (!picked.ok || !picked.value) return
    const place = { id: nomination.id, attachmentId: file.id, grant: picked.value }
    const reply = await exporting.run(place)
    showToast(reply.ok ? text.exported(file.title) : reply.message, { tone: reply.ok ? 'done' : 'failed' })
  }
  return (
    <Dialog
      title={file.title}
      width={1040}
      onClose={onClose}
      actions={
        <>
          <span className={classes.fileFacts}>{fileWords(file)}</span>
          {may && (
            <Button loading={exporting.running} onClick={() => void save()}>
              {text.export}
            </Button>
          )}
          <Button keys="escape" onClick={onClose} first>
            {text.close}
          </Button>
        </>
      }
    >
      <div className={classes.preview}>
        <Content nomination={nomination} file={file} />
      </div>
    </Dialog>
  )
}

const ENDINGS: Record<string, 'pdf' | 'png' | 'jpg' | 'docx' | 'xlsx'> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
}

function Content({ nomination, file }: Omit<Props, 'onClose'>) {
  const kind = kindOf(file.mime)
  const seen = kind === 'picture' || kind === 'pdf'
  const place = { id: nomination.id, attachmentId: file.id }
  const { data, error } = useApiQuery('awards.attachment', place, { enabled: seen })
  const bytes = useBytes(kind === 'pdf' ? (data?.base64 ?? '') : '')
  if (!seen) return <EmptyState>{text.noPreview}</EmptyState>
  if (error) return <ErrorNotice error={error} />
  if (!data) return <EmptyState>{text.loading}</EmptyState>
  if (kind === 'picture')
    return (
      <img className={classes.picture} src={`data:${data.mime};base64,${data.base64}`} alt={file.title} />
    )
  return (
    <Suspense fallback={<EmptyState>{text.loading}</EmptyState>}>
      <PdfPages bytes={bytes} title={file.title} />
    </Suspense>
  )
}
