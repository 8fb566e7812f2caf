import { useState } from 'react'
import type { Cycle, CycleStage } from '#shared/modules/awards/cycle'
import { wholeDay } from '#shared/modules/awards/rules'
import { useCommand } from '../../../app/queries'
import { tellOperation } from '../../../app/status'
import { DateField, type Failure, refusalOf, type TextCheck } from '../../../components'
import { text } from './notice.text'

type StartFieldProps = { cycle: Cycle; stage: CycleStage; readOnly: boolean }

/** The day the notice went up. The end follows from it and is never typed. */
export function StartField({ cycle, stage, readOnly }: StartFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const [failure, setFailure] = useState<Failure>(null)
  const save = useCommand('awards.saveStageDates')
  const value = typed ?? stage.startsOn
  const done = async () => {
    const day = value === '' ? '' : wholeDay(value)
    if (day === null || day === stage.startsOn) return
    const { id, version } = cycle
    const reply = await save.run({ id, version, stage: stage.key, startsOn: day, endsOn: '' })
    setFailure(reply.ok ? null : reply)
    if (!reply.ok) return
    setTyped(null)
    const ends = reply.value.stages.find((it) => it.key === stage.key)?.endsOn ?? ''
    if (day !== '') tellOperation(text.started(day, ends))
  }
  return (
    <DateField
      label={text.startsOn}
      name="startsOn"
      rule={text.startsRule}
      value={value}
      onChange={(next) => {
        setTyped(next)
        setFailure(null)
      }}
      onDone={() => void done()}
      check={checkDay}
      error={refusalOf(failure)?.message}
      readOnly={readOnly}
    />
  )
}

const checkDay: TextCheck = (written) => {
  const day = wholeDay(written)
  return day ? { ok: true, text: day } : { ok: false, message: text.wrongDay(written) }
}
