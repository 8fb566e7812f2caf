import { classLabel } from '#shared/modules/dossiers/classes'
import type { Material } from '#shared/modules/dossiers/material'
import type { DossierId, MaterialId } from '#shared/values/id'
import { useApiQuery } from '../../../app/queries'
import { PickerField } from '../../../components'
import { text } from './pages.text'

type Props = {
  dossierId: DossierId
  label: string
  value: MaterialId | null | undefined
  onChange: (id: MaterialId | null | undefined) => void
  /** Not offered: where the pages are already. */
  except: MaterialId | null
  /** Pages may also go to no material. */
  loose?: boolean
}

/** What stands for no material in the list, where '' is nothing picked. */
const LOOSE = '-'

/** One of the dossier's materials, found by class, number or title; `undefined` is none picked yet. */
export function MaterialPicker({ dossierId, label, value, onChange, except, loose }: Props) {
  const { data = [] } = useApiQuery('dossiers.materials', { dossierId })
  const options = data
    .filter((it) => it.id !== except)
    .map((it) => ({ value: it.id as string, label: nameOf(it) }))
  return (
    <PickerField
      label={label}
      name="material"
      value={value === undefined ? '' : (value ?? LOOSE)}
      onChange={(picked) => onChange(idOf(picked))}
      options={loose && except !== null ? [...options, { value: LOOSE, label: text.unassigned }] : options}
      placeholder={text.targetHint}
    />
  )
}

function nameOf({ classCode, no, title }: Material): string {
  return `${classLabel(classCode)} ${no}　${title}`
}

function idOf(picked: string): MaterialId | null | undefined {
  if (picked === '') return undefined
  return picked === LOOSE ? null : (picked as MaterialId)
}
