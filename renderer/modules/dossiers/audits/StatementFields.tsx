import { Checkbox } from '@mantine/core'
import type { Finding } from '#shared/modules/dossiers/audit'
import {
  relativesOf,
  rewardsOf,
  type Subject,
  stretchesOf,
} from '#shared/modules/dossiers/rules-audit-record'
import type { PersonContent } from '#shared/modules/people/schema'
import { useApiQuery } from '../../../app/queries'
import { errorAt, type Failure, FieldStack, PickerField, TextField } from '../../../components'
import { useAuditPerson } from './audit-person'
import { text } from './audits.text'
import type { StatementWords } from './use-statement'

type FieldsProps = {
  finding: Finding
  draft: StatementWords
  failure: Failure
  onChange: (part: Partial<StatementWords>) => void
}

/** What a material says of one item: of which of several, in its own words, whether altered. */
export function StatementFields({ finding, draft, failure, onChange }: FieldsProps) {
  return (
    <>
      <FieldStack labelWidth={64}>
        <About finding={finding} value={draft.about} onChange={(about) => onChange({ about })} />
        <TextField
          label={text.value}
          name="content.value"
          rule={text.valueRule}
          value={draft.value}
          onChange={(value) => onChange({ value })}
          limit={300}
          error={errorAt(failure, 'content.value')}
          autoFocus
        />
        <TextField
          label={text.remark}
          name="content.remark"
          value={draft.remark}
          onChange={(remark) => onChange({ remark })}
          limit={300}
        />
      </FieldStack>
      <Checkbox
        label={text.alteredTick}
        checked={draft.altered}
        onChange={(event) => onChange({ altered: event.currentTarget.checked })}
      />
    </>
  )
}

const SEVERAL: Partial<Record<Finding['item'], (person: PersonContent) => Subject[]>> = {
  career: stretchesOf,
  family: relativesOf,
  reward: rewardsOf,
}

type AboutProps = { finding: Finding; value: string; onChange: (about: string) => void }

/** Which stretch, relative or reward: offered from the record, where an item has several. */
function About({ finding, value, onChange }: AboutProps) {
  const { data: opened } = useApiQuery('people.open', { id: useAuditPerson() })
  const person = opened?.person
  const several = person && SEVERAL[finding.item]?.(person)
  if (!several) return null
  return (
    <PickerField
      label={text.about}
      name="content.about"
      value={value}
      onChange={onChange}
      options={[
        { value: '', label: text.whole },
        ...several.map(({ about, onRecord }) => ({
          value: about,
          label: about,
          hint: onRecord.slice(0, 18),
        })),
      ]}
      free
    />
  )
}
