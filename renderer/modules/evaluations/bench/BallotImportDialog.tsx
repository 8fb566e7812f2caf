import { useState } from 'react'
import type { Entry } from '#shared/modules/evaluations/ballot'
import type { BallotImport } from '#shared/modules/evaluations/contract-ballots'
import type { Box, Round } from '#shared/modules/evaluations/round'
import { useCommand } from '../../../app/queries'
import { tellOperation } from '../../../app/status'
import { Button, Dialog, ErrorNotice, type Failure, showToast } from '../../../components'
import { DialogKey } from '../DialogKey'
import { BallotProblems } from './BallotProblems'
import { text as benchText } from './bench.text'
import classes from './files.module.css'
import { text } from './files.text'

type DialogProps = { round: Round; box: Box; entry: Entry; preview: BallotImport; onClose: () => void }

/** What a file of ballots would bring. Exactly what stands here is what is written. */
export function BallotImportDialog({ round, box, entry, preview, onClose }: DialogProps) {
  const { counts, kind } = preview
  const unit = text.unit[kind]
  const count = counts.fresh + counts.replaced
  const { write, busy, failure } = useWrite({ round, box, entry, preview, onClose })
  return (
    <Dialog
      title={text.title}
      onClose={onClose}
      width={960}
      actions={
        <>
          <span className={classes.foot}>
            <strong>{text.will(count, unit)}</strong>
            <span>{footWords(preview)}</span>
          </span>
          <Button onClick={onClose} keys="escape">
            {text.cancel}
          </Button>
          <Button kind="primary" keys="ctrl+enter" onClick={write} loading={busy} disabled={count === 0}>
            {text.write(count, unit)}
          </Button>
        </>
      }
    >
      <DialogKey combo="ctrl+enter" run={write} />
      <div className={classes.facts}>
        <span>{text.facts(preview.fileName, preview.sheet)}</span>
        <span>{text.into(box.name, box.counting === 'totals' ? '' : benchText.entries[entry])}</span>
      </div>
      <Counts preview={preview} />
      <BallotProblems preview={preview} />
      <ErrorNotice error={failure} />
    </Dialog>
  )
}

function useWrite({ round, box, entry, preview, onClose }: DialogProps) {
  const commit = useCommand('evaluations.commitBallots')
  const [failure, setFailure] = useState<Failure>(null)
  const count = preview.counts.fresh + preview.counts.replaced
  const run = async () => {
    const input = { roundId: round.id, box: box.no, entry, previewId: preview.id }
    const reply = await commit.run(input)
    if (!reply.ok) return setFailure(reply)
    const words = text.written(count, text.unit[preview.kind], box.name)
    tellOperation(words)
    showToast(words)
    onClose()
  }
  const write = () => {
    if (!commit.running && count > 0) void run()
  }
  return { write, busy: commit.running, failure }
}

const SHOWN = ['all', 'fresh', 'replaced', 'same', 'wrong'] as const

/** 读出 = 新增 + 替换 + 相同 + 有误, in the order in which they add up. */
function Counts({ preview }: { preview: BallotImport }) {
  const { counts, empty, replaced } = preview
  const numbers = replaced.slice(0, 30).join('、')
  return (
    <div className={classes.counts}>
      {SHOWN.map((key) => (
        <span key={key} data-tone={key === 'wrong' && counts.wrong > 0 ? 'red' : undefined}>
          {text.counts[key]}
          <strong>{counts[key].toLocaleString('zh-CN')}</strong>
        </span>
      ))}
      {empty > 0 && <span className={classes.quiet}>{text.empty(empty)}</span>}
      {numbers !== '' && <span className={classes.replaced}>{text.replaced(numbers)}</span>}
    </div>
  )
}

function footWords({ kind, marks, counts, void: invalid }: BallotImport): string {
  return [
    text.cells(marks),
    ...(invalid > 0 ? [text.invalid(invalid)] : []),
    ...(counts.wrong > 0 ? [text.left(counts.wrong, text.unit[kind])] : []),
  ].join('，')
}
