import { useState } from 'react'
import type { Charge, ChargeInput } from '#shared/modules/indicators/charges'
import type { LinksContent } from '#shared/modules/indicators/links'
import { DayField } from '../../../app/DayField'
import { useCommand } from '../../../app/queries'
import { tellDone } from '../../../app/tell-done'
import {
  AreaField,
  Button,
  errorAt,
  type Failure,
  FieldStack,
  FormDialog,
  PickerField,
  TextField,
} from '../../../components'
import { useSubjectSearch } from '../../organizations/parties/SubjectField'
import { text } from './links.text'

type Props = {
  system: string
  year: number
  charges: NonNullable<LinksContent['charges']>
  charge: Charge | null
  onClose: () => void
}

const words = text.charge
const UNITS = { kind: 'unit' as const, kinds: [], traits: [], units: [] }

/** An item of the list: what, at which level, by whom and until when. */
export function ChargeDialog({ system, year, charges, charge, onClose }: Props) {
  const [values, setValues] = useState<ChargeInput>(
    charge ?? { ...blank(system, year), level: charges.levels[0] ?? '' },
  )
  const { save, remove, busy, failure } = useKeepCharge(charge, onClose)
  const units = useSubjectSearch(UNITS)
  const change = (some: Partial<ChargeInput>) => setValues((now) => ({ ...now, ...some }))
  return (
    <FormDialog
      title={charge ? words.editTitle : words.add}
      send={text.save}
      onSend={() => void save(values)}
      onClose={onClose}
      busy={busy}
      failure={failure}
      width={560}
    >
      <FieldStack>
        <PickerField
          label={words.level}
          value={values.level}
          onChange={(level) => change({ level })}
          options={charges.levels}
          error={errorAt(failure, 'level')}
          free
        />
        <PickerField
          label={words.field}
          value={values.field}
          onChange={(field) => change({ field })}
          options={charges.fields}
          free
        />
        <AreaField
          label={words.text}
          value={values.text}
          onChange={(told) => change({ text: told })}
          error={errorAt(failure, 'text')}
          limit={500}
          minRows={2}
        />
        <AreaField
          label={words.demand}
          value={values.demand}
          onChange={(demand) => change({ demand })}
          limit={300}
        />
        <PickerField
          label={words.unit}
          value={values.unitName}
          onChange={(unitName) => change({ unitName, unitId: null })}
          options={async (typed) =>
            (await units(typed)).map((it) => (typeof it === 'string' ? it : { ...it, value: it.label }))
          }
          free
        />
        <TextField
          label={words.person}
          value={values.person}
          onChange={(person) => change({ person })}
          limit={40}
        />
        <DayField
          label={words.due}
          value={values.dueOn}
          onChange={(dueOn) => change({ dueOn })}
          error={errorAt(failure, 'dueOn')}
        />
      </FieldStack>
      {charge && (
        <Button kind="danger" onClick={() => void remove()}>
          {words.remove}
        </Button>
      )}
    </FormDialog>
  )
}

function blank(system: string, year: number): ChargeInput {
  return {
    system,
    year,
    level: '',
    field: '',
    text: '',
    demand: '',
    unitId: null,
    unitName: '',
    person: '',
    dueOn: '',
  }
}

function useKeepCharge(charge: Charge | null, onDone: () => void) {
  const saving = useCommand('indicators.saveCharge')
  const removing = useCommand('indicators.removeCharge')
  const [failure, setFailure] = useState<Failure>(null)
  const save = async (values: ChargeInput) => {
    const reply = await saving.run({ ...values, id: charge?.id ?? null, version: charge?.version ?? 0 })
    if (!reply.ok) return setFailure(reply)
    tellDone(words.saved)
    onDone()
  }
  const remove = async () => {
    if (!charge) return
    const reply = await removing.run({ id: charge.id, version: charge.version })
    if (!reply.ok) return setFailure(reply)
    tellDone(words.removed)
    onDone()
  }
  return { save, remove, busy: saving.running || removing.running, failure }
}
