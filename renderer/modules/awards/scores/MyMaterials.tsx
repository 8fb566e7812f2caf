import { lazy, Suspense, useState } from 'react'
import type { ScoreSheet } from '#shared/modules/awards/review'
import type { AttachmentId, CycleId } from '#shared/values/id'
import { useBytes } from '../../../app/files/use-bytes'
import { type OutputOf, useApiQuery } from '../../../app/queries'
import { Button, Dialog, EmptyState, ErrorNotice, LinkButton } from '../../../components'
import classes from './scores.module.css'
import { text } from './scores.text'

/** The reader of PDF files is large; it comes when one is looked at. */
const PdfPages = lazy(() => import('../../../app/files/PdfPages').then((it) => ({ default: it.PdfPages })))

type MaterialsProps = { place: { cycleId: CycleId; stage: string }; sheet: ScoreSheet }
type File = OutputOf<'awards.myMaterials'>['attachments'][number]

/** The form and what came with it, as far as a reviewer sees them. */
export function MyMaterials({ place, sheet }: MaterialsProps) {
  const ask = { ...place, nominationId: sheet.nominationId }
  const { data, error } = useApiQuery('awards.myMaterials', ask)
  const [opened, setOpened] = useState<File | null>(null)
  return (
    <article className={classes.reading} aria-label={text.mine.form} data-selectable>
      <ErrorNotice error={error} />
      {data?.lines.length === 0 && <EmptyState>{text.mine.noForm}</EmptyState>}
      {data?.lines.map((it) => (
        <section key={it.label}>
          <h2>{it.label}</h2>
          <p>{it.text}</p>
        </section>
      ))}
      {data && (
        <section>
          <h2>{text.mine.files}</h2>
          {data.attachments.length === 0 && <p className={classes.quiet}>{text.mine.noFiles}</p>}
          <ul className={classes.fileList}>
            {data.attachments.map((it) => (
              <li key={it.id}>
                <LinkButton onClick={() => setOpened(it)}>{it.title}</LinkButton>
              </li>
            ))}
          </ul>
        </section>
      )}
      {opened && <Viewer ask={ask} file={opened} onClose={() => setOpened(null)} />}
    </article>
  )
}

type ViewerProps = {
  ask: { cycleId: CycleId; stage: string; nominationId: ScoreSheet['nominationId'] }
  file: File
  onClose: () => void
}

function Viewer({ ask, file, onClose }: ViewerProps) {
  const picture = file.mime.startsWith('image/')
  const seen = picture || file.mime === 'application/pdf'
  const { data, error } = useApiQuery(
    'awards.myAttachment',
    { ...ask, attachmentId: file.id as AttachmentId },
    { enabled: seen },
  )
  const bytes = useBytes(picture ? '' : (data?.base64 ?? ''))
  return (
    <Dialog
      title={file.title}
      width={1040}
      onClose={onClose}
      actions={
        <Button keys="escape" onClick={onClose}>
          {text.mine.close}
        </Button>
      }
    >
      <div className={classes.viewer}>
        <ErrorNotice error={error} />
        {!seen && <EmptyState>{text.mine.onPaper}</EmptyState>}
        {seen && !data && !error && <EmptyState>{text.mine.loading}</EmptyState>}
        {data && picture && (
          <img className={classes.picture} src={`data:${data.mime};base64,${data.base64}`} alt={file.title} />
        )}
        {data && !picture && (
          <Suspense fallback={<EmptyState>{text.mine.loading}</EmptyState>}>
            <PdfPages bytes={bytes} title={file.title} />
          </Suspense>
        )}
      </div>
    </Dialog>
  )
}
