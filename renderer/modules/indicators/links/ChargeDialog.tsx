import { useState } from 'react'
import type { Charge, ChargeInput } from '#shared/modules/indicators/charges'
import type { LinksContent } from '#shared/modules/indicators/links'
import { useCommand } from '../../../app/queries'
import { tellDone } from '../../../app/tell-done'
import { Button, type Failure, FormDialog } from '../../../components'
import classes from '../indicators.module.css'
import { RemoveDialog } from '../RemoveDialog'
import { ChargeFields } from './ChargeFields'
import { text } from './links.text'

type Props = {
  system: string
  year: number
  charges: NonNullable<LinksContent['charges']>
  charge: Charge | null
  onClose: () => void
}

const words = text.charge

/** An item of the list entered or changed; one that is there can be taken out. */
export function ChargeDialog({ system, year, charges, charge, onClose }: Props) {
  const [values, setValues] = useState<ChargeInput>(
    charge ?? { ...blank(system, year), level: charges.levels[0] ?? '' },
  )
  const [removing, setRemoving] = useState(false)
  const { save, busy, failure } = useSaveCharge(charge, onClose)
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
      <ChargeFields
        values={values}
        charges={charges}
        failure={failure}
        onChange={(some) => setValues((now) => ({ ...now, ...some }))}
      />
      {charge && (
        <div className={classes.below}>
          <Button kind="danger" onClick={() => setRemoving(true)}>
            {words.remove}
          </Button>
        </div>
      )}
      {charge && removing && (
        <RemoveCharge charge={charge} onDone={onClose} onClose={() => setRemoving(false)} />
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

function useSaveCharge(charge: Charge | null, onDone: () => void) {
  const { run, running } = useCommand('indicators.saveCharge')
  const [failure, setFailure] = useState<Failure>(null)
  const save = async (values: ChargeInput) => {
    const reply = await run({ ...values, id: charge?.id ?? null, version: charge?.version ?? 0 })
    if (!reply.ok) return setFailure(reply)
    tellDone(words.saved)
    onDone()
  }
  return { save, busy: running, failure }
}

type RemoveProps = { charge: Charge; onDone: () => void; onClose: () => void }

function RemoveCharge({ charge: { id, version, text: told }, onDone, onClose }: RemoveProps) {
  const { run, running } = useCommand('indicators.removeCharge')
  return (
    <RemoveDialog
      words={{
        title: words.removeTitle(told),
        consequence: words.removeConsequence,
        confirm: words.remove,
        done: words.removed,
      }}
      run={() => run({ id, version })}
      busy={running}
      onDone={onDone}
      onClose={onClose}
    />
  )
}
