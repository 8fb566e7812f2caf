import { useState } from 'react'
import type { Entry } from '#shared/modules/evaluations/ballot'
import type { BallotImport } from '#shared/modules/evaluations/contract-ballots'
import type { Box, Round } from '#shared/modules/evaluations/round'
import { api } from '../../../api/client'
import { useRight } from '../../../app/session'
import { useTask } from '../../../app/tasks'
import { Button, ErrorNotice, type Failure, PanelBlock, ProgressLine, showToast } from '../../../components'
import { BallotImportDialog } from './BallotImportDialog'
import { text as benchText } from './bench.text'
import classes from './entry.module.css'
import { text } from './files.text'

/** Ballots of a box as a workbook, out and in. */
export function BallotFileActions({ round, box }: { round: Round; box: Box }) {
  const { save, saving } = useSaveSheets(round)
  const { read, reading, failure, opened, close } = useReadSheets(round, box)
  const mayExport = useRight('evaluations.export')
  const entries: readonly Entry[] = box.counting === 'ballots' && round.entry === 'double' ? [1, 2] : [1]
  return (
    <PanelBlock title={text.block}>
      <p className={classes.note}>{text.about}</p>
      <div className={classes.acts}>
        {mayExport && (
          <div className={classes.act}>
            <Button onClick={() => void save([box.no], box.name)} loading={saving}>
              {text.save}
            </Button>
            {round.boxes.length > 1 && (
              <Button kind="quiet" onClick={() => void save([], text.allBoxes)}>
                {text.saveAll}
              </Button>
            )}
          </div>
        )}
        <div className={classes.act}>
          {entries.map((entry) => (
            <Button key={entry} onClick={() => void read(entry)} disabled={reading.running}>
              {box.counting === 'totals' ? text.readTotals : text.read(benchText.entries[entry])}
            </Button>
          ))}
        </div>
      </div>
      {reading.running && <ProgressLine progress={reading.progress} onCancel={reading.cancel} />}
      <ErrorNotice error={failure} />
      {opened && <BallotImportDialog round={round} box={box} {...opened} onClose={close} />}
    </PanelBlock>
  )
}

function useSaveSheets(round: Round) {
  const task = useTask('evaluations.saveBallotSheets', text.saving)
  const save = async (boxes: number[], name: string) => {
    const suggestedName = text.fileName(round.title, name)
    const picked = await api.shell.pickSave({ purpose: 'xlsx', suggestedName })
    if (!picked.ok || !picked.value) return
    const reply = await task.run({ roundId: round.id, boxes, grant: picked.value })
    if (reply.ok) showToast(text.saved(reply.value.sheets))
    else if (reply.code !== 'cancelled') showToast([reply.message, reply.remedy].join(''), { tone: 'failed' })
  }
  return { save, saving: task.running }
}

function useReadSheets(round: Round, box: Box) {
  const task = useTask('evaluations.previewBallots', text.reading)
  const [failure, setFailure] = useState<Failure>(null)
  const [opened, setOpened] = useState<{ preview: BallotImport; entry: Entry } | null>(null)
  const read = async (entry: Entry) => {
    setFailure(null)
    const picked = await api.shell.pickFiles({ purpose: 'sheets', multiple: false })
    const grant = picked.ok ? picked.value[0] : undefined
    if (!grant) return
    const reply = await task.run({ roundId: round.id, box: box.no, entry, grant })
    if (reply.ok) setOpened({ preview: reply.value, entry })
    else if (reply.code !== 'cancelled') setFailure(reply)
  }
  return { read, reading: task, failure, opened, close: () => setOpened(null) }
}
