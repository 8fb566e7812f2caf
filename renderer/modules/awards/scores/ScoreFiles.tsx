import { useState } from 'react'
import type { ScoreImport } from '#shared/modules/awards/contract-scores'
import type { CycleId, ReviewerId } from '#shared/values/id'
import { api } from '../../../api/client'
import type { OutputOf } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { useTask } from '../../../app/tasks'
import { Button, ErrorNotice, type Failure, PanelBlock, ProgressLine, showToast } from '../../../components'
import { ScoreImportDialog } from './ScoreImportDialog'
import classes from './scores.module.css'
import { text } from './scores.text'

type Place = { cycleId: CycleId; stage: string }
type FilesProps = { place: Place; reviewers: ReviewerId[] }

/** Packs and score sheets out into a folder, score sheets back from wherever they come. */
export function ScoreFiles({ place, reviewers }: FilesProps) {
  const mayEdit = useRight('awards.edit')
  const mayExport = useRight('awards.export')
  const [failure, setFailure] = useState<Failure>(null)
  const out = useOut({ place, reviewers }, setFailure)
  const reading = useReading(place, setFailure)
  const busy = [out.packs, out.sheets, reading.task].find((it) => it.running)
  return (
    <PanelBlock title={text.files.title}>
      <p className={classes.quiet}>
        {reviewers.length > 0 ? text.files.forSome(reviewers.length) : text.files.forAll}
      </p>
      <div className={classes.acts}>
        {mayExport && (
          <>
            <Button onClick={() => void out.savePacks()} loading={out.packs.running}>
              {text.files.packs}
            </Button>
            <Button onClick={() => void out.saveSheets()} loading={out.sheets.running}>
              {text.files.sheets}
            </Button>
          </>
        )}
        {mayEdit && (
          <Button onClick={() => void reading.read()} loading={reading.task.running}>
            {text.files.read}
          </Button>
        )}
      </div>
      {busy && <ProgressLine progress={busy.progress} onCancel={busy.cancel} />}
      <ErrorNotice error={failure} />
      <LeftOut left={out.left} />
      {reading.opened && <ScoreImportDialog place={place} preview={reading.opened} onClose={reading.close} />}
    </PanelBlock>
  )
}

type Left = OutputOf<'awards.saveReviewPacks'>['left']

function LeftOut({ left }: { left: Left }) {
  if (left.length === 0) return null
  return (
    <>
      <p className={classes.amber}>{text.files.left(left.length)}</p>
      <ul className={`${classes.lines} ${classes.problems}`}>
        {left.map((it) => (
          <li key={`${it.number} ${it.title}`}>{text.files.leftLine(it.number, it.title, it.reason)}</li>
        ))}
      </ul>
    </>
  )
}

function useOut({ place, reviewers }: FilesProps, fail: (failure: Failure) => void) {
  const packs = useTask('awards.saveReviewPacks', text.files.packing)
  const sheets = useTask('awards.saveScoreSheets', text.files.writing)
  const [left, setLeft] = useState<Left>([])
  const inFolder = async () => {
    fail(null)
    const picked = await api.shell.pickFolder({ purpose: 'export' })
    return picked.ok && picked.value ? { ...place, reviewers, grant: picked.value } : null
  }
  const savePacks = async () => {
    const ask = await inFolder()
    if (!ask) return
    const reply = await packs.run(ask)
    if (!reply.ok) return reply.code === 'cancelled' ? undefined : fail(reply)
    setLeft(reply.value.left)
    showToast(text.files.packed(reply.value.files, reply.value.pages))
  }
  const saveSheets = async () => {
    const ask = await inFolder()
    if (!ask) return
    const reply = await sheets.run(ask)
    if (!reply.ok) return reply.code === 'cancelled' ? undefined : fail(reply)
    showToast(text.files.written(reply.value.files))
  }
  return { packs, sheets, left, savePacks, saveSheets }
}

function useReading(place: Place, fail: (failure: Failure) => void) {
  const task = useTask('awards.previewScores', text.files.reading)
  const [opened, setOpened] = useState<ScoreImport | null>(null)
  const read = async () => {
    fail(null)
    const picked = await api.shell.pickFiles({ purpose: 'sheets', multiple: true })
    if (!picked.ok || picked.value.length === 0) return
    const reply = await task.run({ ...place, grants: picked.value })
    if (reply.ok) setOpened(reply.value)
    else if (reply.code !== 'cancelled') fail(reply)
  }
  return { task, opened, read, close: () => setOpened(null) }
}
