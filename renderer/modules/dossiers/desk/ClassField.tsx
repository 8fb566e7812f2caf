import { type ClassCode, classLabel, classOf, isContainer } from '#shared/modules/dossiers/classes'
import { useApiQuery } from '../../../app/queries'
import { PickerField } from '../../../components'

type ClassFieldProps = {
  label: string
  value: string
  onChange: (label: string) => void
  rule?: string
  /** Said while what was typed is no class. */
  wrong: string
  readOnly?: boolean
}

/** A class by any of its labels; what it is called stands under it once it is one. */
export function ClassField({ label, value, onChange, rule, wrong, readOnly = false }: ClassFieldProps) {
  const { data } = useApiQuery('dossiers.dossierStandards', {})
  const code = classTyped(value)
  return (
    <PickerField
      label={label}
      name="classCode"
      value={value}
      onChange={onChange}
      options={(data?.classes ?? []).map((it) => ({
        value: classLabel(it.code),
        label: classLabel(it.code),
        hint: it.name,
      }))}
      free
      rule={data?.classes.find((it) => it.code === code)?.name ?? rule}
      error={value !== '' && code === null ? wrong : undefined}
      readOnly={readOnly}
    />
  )
}

/** The class that was typed in any style; null for none, and for 四 and 九, which hold nothing themselves. */
export function classTyped(label: string): ClassCode | null {
  const code = classOf(label)
  return code === null || isContainer(code) ? null : code
}

/** Usual titles of a class. */
export function useUsualTitles(label: string): readonly string[] {
  const { data } = useApiQuery('dossiers.dossierStandards', {})
  const code = classTyped(label)
  return data?.classes.find((it) => it.code === code)?.titles ?? []
}
