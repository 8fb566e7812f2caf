import { useState } from 'react'
import type { Charge } from '#shared/modules/reports/workbench'
import { AccountId } from '#shared/values/id'
import { useApiQuery, useCommand } from '../../../app/queries'
import { EmptyState, type Failure, FieldStack, FormDialog, PickerField, showToast } from '../../../components'
import classes from '../reports.module.css'
import { workText as text } from '../reports.text'

/** 经办分工: who acts on a system's matters where the record names nobody. */
export function ChargesDialog({ onClose }: { onClose: () => void }) {
  const { data } = useApiQuery('reports.charges', {})
  return data ? <Form systems={data.systems} first={data.charges} onClose={onClose} /> : null
}

type FormProps = { systems: readonly string[]; first: Charge[]; onClose: () => void }

function Form({ systems, first, onClose }: FormProps) {
  const [charges, setCharges] = useState(first)
  const [failure, setFailure] = useState<Failure>(null)
  const { data: colleagues = [] } = useApiQuery('reports.colleagues', {})
  const { run, running } = useCommand('reports.saveCharges')
  const save = async () => {
    const reply = await run({ charges })
    if (!reply.ok) return setFailure(reply)
    showToast(text.chargesSaved)
    onClose()
  }
  const choose = (system: string, accountId: string) =>
    setCharges([
      ...charges.filter((it) => it.system !== system),
      ...(accountId === '' ? [] : [{ system, accountId: AccountId.parse(accountId) }]),
    ])
  return (
    <FormDialog
      title={text.chargesTitle}
      send={text.save}
      onSend={() => void save()}
      onClose={onClose}
      busy={running}
      failure={failure}
      width={560}
    >
      <p className={classes.about}>{text.chargesAbout}</p>
      {systems.length === 0 && <EmptyState>{text.chargesNone}</EmptyState>}
      <div className={classes.dialogList}>
        <FieldStack labelWidth={152}>
          {systems.map((system) => (
            <PickerField
              key={system}
              label={system}
              value={charges.find((it) => it.system === system)?.accountId ?? ''}
              onChange={(accountId) => choose(system, accountId)}
              options={colleagues.map((it) => ({ value: it.id, label: it.name, hint: it.section }))}
              placeholder={text.nobody}
            />
          ))}
        </FieldStack>
      </div>
    </FormDialog>
  )
}
