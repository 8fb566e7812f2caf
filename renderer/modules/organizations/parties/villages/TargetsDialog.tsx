import { useState } from 'react'
import type { VillageId } from '#shared/values/id'
import { CountField } from '../../../../app/CountField'
import { useAct } from '../../../../app/use-act'
import { FieldStack, FormDialog } from '../../../../components'
import classes from '../parties.module.css'
import { text } from './villages.text'

type Props = { ids: VillageId[]; year: number; onClose: () => void; onDone: () => void }

/** The year's targets of the marked villages. */
export function TargetsDialog({ ids, year, onClose, onDone }: Props) {
  const [incomeTarget, setIncome] = useState<number | null>(null)
  const [premisesTarget, setPremises] = useState<number | null>(null)
  const { act, busy, failure } = useAct('organizations.setVillageTargets')
  const send = async () => {
    if (!(await act({ ids, year, incomeTarget, premisesTarget }, text.targetsDone(ids.length)))) return
    onClose()
    onDone()
  }
  return (
    <FormDialog
      title={text.targetsTitle(ids.length, year)}
      send={text.targetsDo}
      onSend={() => void send()}
      onClose={onClose}
      ready={incomeTarget !== null || premisesTarget !== null}
      busy={busy}
      failure={failure}
    >
      <p className={classes.hint}>{text.targetsHint}</p>
      <FieldStack labelWidth={112}>
        <CountField
          label={text.yearFields.incomeTarget}
          name="incomeTarget"
          value={incomeTarget}
          onChange={setIncome}
        />
        <CountField
          label={text.yearFields.premisesTarget}
          name="premisesTarget"
          value={premisesTarget}
          onChange={setPremises}
          most={999_999}
        />
      </FieldStack>
    </FormDialog>
  )
}
