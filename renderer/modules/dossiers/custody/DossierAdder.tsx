import { DossierId } from '#shared/values/id'
import { api } from '../../../api/client'
import { bareControl, PickerInput } from '../../../components'
import classes from './custody.module.css'

type Props = { label: string; name: string; onAdd: (id: DossierId) => void }

/** Looks for a dossier by name, letters or number and hands it on. */
export function DossierAdder({ label, name, onAdd }: Props) {
  const search = async (query: string) => {
    const reply = await api.dossiers.dossiers({ text: query.trim(), limit: 30 })
    if (!reply.ok) return []
    return reply.value.rows.map((it) => ({
      value: it.id,
      label: it.name,
      hint: [it.unitName, it.number].filter(Boolean).join('　'),
    }))
  }
  return (
    <span className={classes.adding} data-field={name}>
      <PickerInput
        value=""
        onChange={(id) => id !== '' && onAdd(DossierId.parse(id))}
        options={search}
        placeholder={label}
        label={label}
        control={bareControl(name, classes.adder)}
      />
    </span>
  )
}
