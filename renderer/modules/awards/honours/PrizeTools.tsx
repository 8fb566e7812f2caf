import { useState } from 'react'
import type { Cycle } from '#shared/modules/awards/cycle'
import { SearchBox } from '../../../app/lists/ListParts'
import { Button } from '../../../components'
import { PlainPicker } from '../../../components/PlainPicker'
import { AwardPaperActions } from '../papers/AwardPaperActions'
import classes from './honours.module.css'
import { text } from './prizes.text'
import type { PrizeWork } from './use-prizes'

type PrizeToolsProps = {
  cycle: Cycle
  work: PrizeWork
  onDraw: (() => void) | undefined
  onAdd: (() => void) | undefined
}

/** New payments, and the paper of one batch or of all. */
export function PrizeTools({ cycle, work, onDraw, onAdd }: PrizeToolsProps) {
  const [batch, setBatch] = useState('')
  const batches = [...new Set(work.all.map((it) => it.batch).filter(Boolean))].toSorted()
  return (
    <div className={classes.tools}>
      {onDraw && <Button onClick={onDraw}>{text.draw}</Button>}
      {onAdd && <Button onClick={onAdd}>{text.add}</Button>}
      <span className={classes.toolsEnd}>
        {batches.length > 0 && (
          <span className={classes.pick}>
            <PlainPicker
              label={text.printBatch}
              value={batch}
              onChange={setBatch}
              options={batches.map((it) => ({ value: it, label: it }))}
              placeholder={text.everyBatch}
            />
          </span>
        )}
        {work.all.length > 0 && (
          <AwardPaperActions
            paper={{ paper: 'prizes', cycleId: cycle.id, batch }}
            name={text.file(cycle.title)}
          />
        )}
      </span>
    </div>
  )
}

/** Finds within the ledger. */
export function PrizeSearch({ work }: Pick<PrizeToolsProps, 'work'>) {
  return <SearchBox value={work.words} label={text.search} onChange={work.setWords} />
}
