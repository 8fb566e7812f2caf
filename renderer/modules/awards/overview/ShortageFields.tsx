import type { ShortageContent, ShortageMatch } from '#shared/modules/awards/overview'
import { QUALIFICATION_RUNGS } from '#shared/modules/people/rules'
import { AreaField, type Failure, FieldStack, PickerField, refusalOf, TextField } from '../../../components'
import { NumberField } from '../../evaluations/schemes/NumberField'
import { useUnits } from '../../people/people.queries'
import { shortageText as text } from './overview.text'

/** A post as the form holds it, with who came for it. */
export type ShortageDraft = ShortageContent & { matches: readonly Omit<ShortageMatch, 'no'>[] }

type ShortageFieldsProps = {
  draft: ShortageDraft
  onChange: (draft: ShortageDraft) => void
  failure: Failure
}

const QUALIFICATIONS = QUALIFICATION_RUNGS.map(([name = '']) => name)

/** What a post is, asks for and offers. */
export function ShortageFields({ draft, onChange, failure }: ShortageFieldsProps) {
  const { units } = useUnits()
  const refused = refusalOf(failure)
  const set = (part: Partial<ShortageContent>) => onChange({ ...draft, ...part })
  const errorOf = (field: string) => (refused?.field?.endsWith(field) ? refused.message : undefined)
  const line = (name: 'post' | 'major', limit: number, rule?: string) => (
    <TextField
      label={text.fields[name]}
      name={name}
      value={draft[name]}
      onChange={(value) => set({ [name]: value })}
      rule={rule}
      limit={limit}
      error={errorOf(name)}
    />
  )
  const area = (name: 'requirements' | 'treatment', limit: number) => (
    <AreaField
      label={text.fields[name]}
      name={name}
      value={draft[name]}
      onChange={(value) => set({ [name]: value })}
      limit={limit}
    />
  )
  return (
    <FieldStack>
      <NumberField
        label={text.fields.year}
        name="year"
        value={draft.year}
        onChange={(year) => year !== null && set({ year })}
        range={{ min: 1950, max: 2100, whole: true }}
      />
      <PickerField
        label={text.fields.unitName}
        name="unitName"
        value={draft.unitName}
        onChange={(unitName) =>
          set({ unitName, organizationId: units.find((it) => it.name === unitName)?.id ?? null })
        }
        options={units.map((it) => it.name)}
        free
        rule={text.rules.unitName}
        error={errorOf('unitName')}
      />
      {line('post', 100)}
      <NumberField
        label={text.fields.wanted}
        name="wanted"
        value={draft.wanted}
        onChange={(wanted) => wanted !== null && set({ wanted })}
        range={{ min: 1, max: 1000, whole: true }}
      />
      <PickerField
        label={text.fields.qualification}
        name="qualification"
        value={draft.qualification}
        onChange={(qualification) => set({ qualification })}
        options={QUALIFICATIONS}
        free
        rule={text.rules.qualification}
      />
      {line('major', 200, text.rules.major)}
      {area('requirements', 1000)}
      {area('treatment', 500)}
      <PickerField
        label={text.fields.level}
        name="level"
        value={draft.level}
        onChange={(level) => set({ level })}
        options={text.levels}
        free
      />
    </FieldStack>
  )
}
