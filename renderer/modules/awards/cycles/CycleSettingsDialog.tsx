import { useState } from 'react'
import type { Cycle } from '#shared/modules/awards/cycle'
import { useCommand } from '../../../app/queries'
import { type Failure, FormDialog } from '../../../components'
import { CycleFields } from './CycleFields'
import { type CycleForm, cycleErrors, settingsOf } from './cycle-form'
import { text } from './cycles.text'

const WIDTH = 600

const formOf = ({ programmeId, title, year, no, referenceOn, budget }: Cycle): CycleForm => ({
  programmeId,
  title,
  year: String(year),
  no: String(no),
  referenceOn,
  budget,
})

/** What a cycle is called and judged by, while it is not over. */
export function CycleSettingsDialog({ cycle, onClose }: { cycle: Cycle; onClose: () => void }) {
  const [form, setForm] = useState(() => formOf(cycle))
  const [failure, setFailure] = useState<Failure>(null)
  const save = useCommand('awards.saveCycle')
  const errors = cycleErrors(form)
  const submit = async () => {
    const reply = await save.run({ id: cycle.id, version: cycle.version, ...settingsOf(form) })
    if (reply.ok) onClose()
    else setFailure(reply)
  }
  return (
    <FormDialog
      title={text.edit}
      send={text.save}
      onSend={() => void submit()}
      onClose={onClose}
      ready={Object.keys(errors).length === 0}
      busy={save.running}
      failure={failure}
      width={WIDTH}
    >
      <CycleFields form={form} onChange={setForm} errors={errors} />
    </FormDialog>
  )
}
