import { useMemo } from 'react'
import { OrganizationId } from '#shared/values/id'
import type { FieldFrame } from '../../../components'
import { PickerField, PlainPicker } from '../../../components'
import { useTree } from '../use-organizations'

type UnitFilterProps = {
  label: string
  value: OrganizationId | null
  onChange: (unitId: OrganizationId | null) => void
  /** Only towns and streets. */
  towns?: boolean
}

/** Narrows a list to one unit and what is below it. */
export function UnitFilter({ label, value, onChange, towns = false }: UnitFilterProps) {
  const options = useUnitOptions(towns)
  return (
    <PlainPicker
      label={label}
      placeholder={label}
      value={value ?? ''}
      options={options}
      onChange={(id) => onChange(OrganizationId.safeParse(id).data ?? null)}
    />
  )
}

/** The same as a field of a form. */
export function UnitField({
  value,
  onChange,
  towns = false,
  ...frame
}: FieldFrame & Omit<UnitFilterProps, 'label'>) {
  const options = useUnitOptions(towns)
  return (
    <PickerField
      {...frame}
      value={value ?? ''}
      options={options}
      onChange={(id) => onChange(OrganizationId.safeParse(id).data ?? null)}
    />
  )
}

/** Units as a picker lists them. */
export function useUnitOptions(towns: boolean) {
  const { units, byId } = useTree()
  return useMemo(
    () =>
      units
        .filter((it) => !towns || it.unitRole === 'town' || it.unitRole === 'street')
        .map((it) => ({
          value: it.id as string,
          label: it.shortName || it.name,
          hint: byId.get(it.parentId ?? '')?.shortName,
          search: it.name,
        })),
    [units, byId, towns],
  )
}
