import { useState } from 'react'
import type { ScoreImport } from '#shared/modules/awards/contract-scores'
import type { CycleId } from '#shared/values/id'
import { useCommand } from '../../../app/queries'
import { tellOperation } from '../../../app/status'
import {
  Button,
  type Column,
  DataTable,
  Dialog,
  ErrorNotice,
  type Failure,
  SendKey,
  showToast,
  useArraySource,
} from '../../../components'
import classes from './scores.module.css'
import { text } from './scores.text'

type ReadSheet = ScoreImport['sheets'][number]
type DialogProps = {
  place: { cycleId: CycleId; stage: string }
  preview: ScoreImport
  onClose: () => void
}

/** What the workbooks would bring, file by file. Exactly what stands here is what is written. */
export function ScoreImportDialog({ place, preview, onClose }: DialogProps) {
  const { reading } = text
  const [focus, setFocus] = useState(0)
  const { write, busy, failure } = useWrite({ place, preview, onClose })
  const ready = readySheets(preview).length
  const refused = preview.sheets.filter((it) => it.refused !== '').length
  return (
    <Dialog
      title={reading.title}
      onClose={onClose}
      width={960}
      actions={
        <>
          <span className={classes.foot}>
            <strong>{reading.will(ready)}</strong>
            {refused > 0 && <span>{reading.refused(refused)}</span>}
          </span>
          <Button onClick={onClose} keys="escape">
            {reading.cancel}
          </Button>
          <Button kind="primary" keys="ctrl+enter" onClick={write} loading={busy} disabled={ready === 0}>
            {reading.write(ready)}
          </Button>
        </>
      }
    >
      <SendKey keys="ctrl+enter" onSend={write} />
      <div style={{ height: `${Math.min(12, preview.sheets.length) * 1.75 + 2.25}rem` }}>
        <DataTable
          label={reading.label}
          columns={COLUMNS}
          source={useArraySource(preview.sheets)}
          rowKey={(it) => it.file}
          focus={focus}
          onFocus={setFocus}
          density="dense"
          isQuiet={(it) => it.refused !== ''}
          autoFocus
        />
      </div>
      <Problems sheets={preview.sheets} />
      <ErrorNotice error={failure} />
    </Dialog>
  )
}

function Problems({ sheets }: Pick<ScoreImport, 'sheets'>) {
  const problems = sheets.flatMap((it) => it.problems.map((problem) => ({ ...problem, file: it.file })))
  if (problems.length === 0) return null
  return (
    <>
      <p className={classes.amber}>{text.reading.problemsTitle(problems.length)}</p>
      <ul className={`${classes.lines} ${classes.problems}`}>
        {problems.map(({ file, place: at, text: words }) => (
          <li key={`${file} ${at} ${words}`}>
            {file}　{at}　{words}
          </li>
        ))}
      </ul>
    </>
  )
}

function readySheets({ sheets }: ScoreImport): ReadSheet[] {
  return sheets.filter((it) => it.refused === '' && it.scores > 0)
}

function useWrite({ place, preview, onClose }: DialogProps) {
  const commit = useCommand('awards.commitScores')
  const [failure, setFailure] = useState<Failure>(null)
  const run = async () => {
    const reply = await commit.run({ ...place, previewId: preview.previewId })
    if (!reply.ok) return setFailure(reply)
    const words = text.reading.written(reply.value.sheets, reply.value.scores)
    tellOperation(words)
    showToast(words)
    onClose()
  }
  const write = () => {
    if (!commit.running && readySheets(preview).length > 0) void run()
  }
  return { write, busy: commit.running, failure }
}

const count = (key: 'whole' | 'part' | 'replaced'): Column<ReadSheet> => ({
  key,
  title: text.reading.columns[key],
  width: 72,
  align: 'right',
  render: (it) => it[key] || text.none,
})

const COLUMNS: readonly Column<ReadSheet>[] = [
  { key: 'file', title: text.reading.columns.file, width: 260, render: (it) => it.file },
  {
    key: 'reviewer',
    title: text.reading.columns.reviewer,
    width: 88,
    strong: true,
    render: (it) => it.reviewer || text.none,
  },
  count('whole'),
  count('part'),
  count('replaced'),
  {
    key: 'result',
    title: text.reading.columns.result,
    render: (it) =>
      it.refused ? (
        <span className={classes.red} title={it.refused}>
          {it.refused}
        </span>
      ) : it.scores > 0 ? (
        text.reading.ready
      ) : (
        text.reading.nothing
      ),
  },
]
