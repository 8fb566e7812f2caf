import type { ShortageContent, ShortageMatch } from '#shared/modules/awards/overview'
import { QUALIFICATION_RUNGS } from '#shared/modules/people/rules'
import { AreaField, errorAt, type Failure, FieldStack, PickerField, TextField } from '../../../components'
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
export function ShortageFields(props: ShortageFieldsProps) {
  return (
    <FieldStack>
      <PostFields {...props} />
      <AskedFields {...props} />
      <OfferedFields {...props} />
    </FieldStack>
  )
}

/** Which post of which unit, and how many are wanted. */
function PostFields({ draft, onChange, failure }: ShortageFieldsProps) {
  const { units } = useUnits()
  const set = (part: Partial<ShortageContent>) => onChange({ ...draft, ...part })
  return (
    <>
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
        error={errorAt(failure, 'content.unitName')}
      />
      <TextField
        label={text.fields.post}
        name="post"
        value={draft.post}
        onChange={(post) => set({ post })}
        limit={100}
        error={errorAt(failure, 'content.post')}
      />
      <NumberField
        label={text.fields.wanted}
        name="wanted"
        value={draft.wanted}
        onChange={(wanted) => wanted !== null && set({ wanted })}
        range={{ min: 1, max: 1000, whole: true }}
      />
    </>
  )
}

function AskedFields({ draft, onChange, failure }: ShortageFieldsProps) {
  const set = (part: Partial<ShortageContent>) => onChange({ ...draft, ...part })
  return (
    <>
      <PickerField
        label={text.fields.qualification}
        name="qualification"
        value={draft.qualification}
        onChange={(qualification) => set({ qualification })}
        options={QUALIFICATIONS}
        free
        rule={text.rules.qualification}
      />
      <TextField
        label={text.fields.major}
        name="major"
        value={draft.major}
        onChange={(major) => set({ major })}
        rule={text.rules.major}
        limit={200}
        error={errorAt(failure, 'content.major')}
      />
      <AreaField
        label={text.fields.requirements}
        name="requirements"
        value={draft.requirements}
        onChange={(requirements) => set({ requirements })}
        limit={1000}
      />
    </>
  )
}

function OfferedFields({ draft, onChange }: ShortageFieldsProps) {
  const set = (part: Partial<ShortageContent>) => onChange({ ...draft, ...part })
  return (
    <>
      <AreaField
        label={text.fields.treatment}
        name="treatment"
        value={draft.treatment}
        onChange={(treatment) => set({ treatment })}
        limit={500}
      />
      <PickerField
        label={text.fields.level}
        name="level"
        value={draft.level}
        onChange={(level) => set({ level })}
        options={text.levels}
        free
      />
    </>
  )
}
