import { useState } from 'react'
import type { Round } from '#shared/modules/evaluations/round'
import { SchemeId } from '#shared/values/id'
import { useCommand } from '../../../app/queries'
import { type Failure, FormDialog } from '../../../components'
import { text } from './rounds.text'
import { SettingsFields } from './SettingsFields'
import { type SettingsForm, settingsErrors, settingsOf } from './settings-form'
import { useSchemes } from './use-schemes'

const WIDTH = 600

const formOf = ({ schemeId, title, year, heldOn, entry, consent }: Round): SettingsForm => ({
  schemeId,
  title,
  year: String(year),
  heldOn,
  entry,
  consent,
})

/** The settings of a round that runs. Only a draft can change its scheme, year and way of entry. */
export function SettingsDialog({ round, onClose }: { round: Round; onClose: () => void }) {
  const [form, setForm] = useState(() => formOf(round))
  const [failure, setFailure] = useState<Failure>(null)
  const { options } = useSchemes()
  const save = useCommand('evaluations.saveRound')
  const errors = settingsErrors(form)
  const own = { value: round.schemeId, label: round.scheme.title }
  const submit = async () => {
    const schemeId = SchemeId.parse(form.schemeId)
    const reply = await save.run({ id: round.id, version: round.version, ...settingsOf(form), schemeId })
    if (reply.ok) onClose()
    else setFailure(reply)
  }
  return (
    <FormDialog
      title={text.settings}
      send={text.save}
      onSend={() => void submit()}
      onClose={onClose}
      ready={Object.keys(errors).length === 0}
      busy={save.running}
      failure={failure}
      width={WIDTH}
    >
      <SettingsFields
        form={form}
        onChange={setForm}
        errors={errors}
        schemes={options.some((it) => it.value === own.value) ? options : [own, ...options]}
        content={round.scheme}
        fixed={round.state !== 'draft'}
      />
    </FormDialog>
  )
}
