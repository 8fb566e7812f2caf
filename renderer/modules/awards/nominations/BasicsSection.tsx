import { SUBJECT_LABELS } from '#shared/modules/awards/nomination-words'
import type { AwardSubject } from '#shared/modules/awards/programme'
import { AreaField, FieldGrid, PickerField, Section, TextField } from '../../../components'
import { useUnits } from '../../people/people.queries'
import { FactField } from './FactField'
import { NominatorField } from './NominatorField'
import { text } from './nomination-page.text'
import classes from './nominations.module.css'
import { PhotoField } from './PhotoField'
import type { NominationEditing } from './use-nomination'
import { WhoField } from './WhoField'

const LABEL = 92
const PERSON_FACTS = [
  'sex',
  'birth',
  'ethnicity',
  'identityNumber',
  'politics',
  'partyJoinedOn',
  'ancestralPlace',
  'qualification',
  'degree',
  'technicalTitle',
  'field',
  'fieldYears',
  'hereSince',
  'phone',
] as const

/** Category and who is put forward by whom; of a person also the personal facts beside the photo. */
export function BasicsSection({ editing }: { editing: NominationEditing }) {
  const { cycle, content } = editing
  const category = cycle.content.categories.find((it) => it.key === content.category)
  const subject = category?.subject ?? 'person'
  return (
    <Section id="nomination-basics" title={text.sections.basics}>
      <div className={classes.basics}>
        <div className={classes.basicFields}>
          <FieldGrid columns={2} labelWidth={LABEL}>
            <CategoryField editing={editing} />
            <WhoField editing={editing} subject={subject} />
            <NameFields editing={editing} subject={subject} />
            {subject === 'person' ? (
              PERSON_FACTS.map((it) => <FactField key={it} editing={editing} fact={it} />)
            ) : (
              <FactField editing={editing} fact="phone" span={2} />
            )}
          </FieldGrid>
          {subject === 'person' && (
            <FieldGrid columns={1} labelWidth={LABEL}>
              <FactField editing={editing} fact="post" />
              <FactField editing={editing} fact="school" />
            </FieldGrid>
          )}
          {subject === 'team' && <MembersField editing={editing} />}
          <NominatorField editing={editing} nominators={category?.nominators ?? []} />
        </div>
        {subject === 'person' && <PhotoField editing={editing} />}
      </div>
    </Section>
  )
}

function CategoryField({ editing }: { editing: NominationEditing }) {
  const { cycle, content, change, readOnly, errors } = editing
  const options = cycle.content.categories.map((it) => ({
    value: it.key,
    label: it.label,
    hint: it.division,
  }))
  return (
    <PickerField
      label={text.category}
      name="category"
      value={content.category}
      onChange={(category) => change({ category })}
      options={options}
      error={errors.category}
      readOnly={readOnly}
    />
  )
}

function NameFields({ editing, subject }: { editing: NominationEditing; subject: AwardSubject }) {
  const { content, change, readOnly, errors } = editing
  const { units } = useUnits()
  const labels = SUBJECT_LABELS[subject]
  return (
    <>
      <TextField
        label={labels.name}
        name="name"
        value={content.name}
        onChange={(name) => change({ name })}
        limit={100}
        error={errors.name}
        readOnly={readOnly}
        placeholder={text.unfilled}
      />
      <PickerField
        label={labels.unit}
        name="unitName"
        value={content.unitName}
        onChange={(unitName) => change({ unitName })}
        options={units.map((it) => ({ value: it.name, label: it.name }))}
        free
        error={errors.unitName}
        readOnly={readOnly}
        placeholder={text.unfilled}
      />
    </>
  )
}

function MembersField({ editing }: { editing: NominationEditing }) {
  const { content, change, readOnly, errors } = editing
  return (
    <FieldGrid columns={1} labelWidth={LABEL}>
      <AreaField
        label={text.members}
        name="members"
        rule={text.membersRule}
        value={content.members}
        onChange={(members) => change({ members })}
        limit={2000}
        lines
        error={errors.members}
        readOnly={readOnly}
        placeholder={text.unfilled}
      />
    </FieldGrid>
  )
}
