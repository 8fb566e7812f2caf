import { useMemo } from 'react'
import type { OrganizationId } from '#shared/values/id'
import { useApiQuery } from '../../app/queries'
import { PlainPicker } from '../../components'
import classes from './indicators.module.css'
import { text } from './indicators.text'

type Props = { value: OrganizationId | null; onChange: (unitId: OrganizationId | null) => void }

/** The town or street that a page is asked for, with all below it; none is the whole county. */
export function UnitBox({ value, onChange }: Props) {
  const { data } = useApiQuery('organizations.subjects', TOWNS)
  const options = useMemo(
    () => [
      { value: '', label: text.county },
      ...(data ?? []).map(({ id, name }) => ({ value: id, label: name })),
    ],
    [data],
  )
  return (
    <span className={classes.tool}>
      {text.unit}
      <span className={classes.unit}>
        <PlainPicker
          label={text.unit}
          value={value ?? ''}
          onChange={(id) => onChange(id === '' ? null : (id as OrganizationId))}
          options={options}
        />
      </span>
    </span>
  )
}

const TOWNS = { scope: { kind: 'unit' as const, kinds: ['town', 'street'] }, limit: 200 }
