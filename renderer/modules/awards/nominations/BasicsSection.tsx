import { SUBJECT_LABELS } from '#shared/modules/awards/nomination-words'
import { NOMINATORS } from '#shared/modules/awards/programme'
import { AreaField, FieldGrid, PickerField, Section, Segmented, TextField } from '../../../components'
import { useUnits } from '../../people/people.queries'
import { FactField } from './FactField'
import { NominatorField } from './NominatorField'
import { text } from './nomination-page.text'
import classes from './nominations.module.css'
import { PhotoField } from './PhotoField'
import type { NominationEditing } from './use-nomination'
import { WhoField } from './WhoField'

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
  const { cycle, content, change, readOnly, errors } = editing
  const { units } = useUnits()
  const category = cycle.content.categories.find((it) => it.key === content.category)
  const subject = category?.subject ?? 'person'
  const labels = SUBJECT_LABELS[subject]
  return (
    <Section id="nomination-basics" title={text.sections.basics}>
      <div className={classes.basics}>
        <div className={classes.basicFields}>
          <FieldGrid columns={2} labelWidth={92}>
            <PickerField
              label={text.category}
              name="category"
              value={content.category}
              onChange={(key) => change({ category: key })}
              options={cycle.content.categories.map((it) => ({
                value: it.key,
                label: it.label,
                hint: it.division,
              }))}
              error={errors.category}
              readOnly={readOnly}
            />
            <WhoField editing={editing} subject={subject} />
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
            {subject === 'person' ? (
              PERSON_FACTS.map((it) => <FactField key={it} editing={editing} fact={it} />)
            ) : (
              <FactField editing={editing} fact="phone" span={2} />
            )}
          </FieldGrid>
          {subject === 'person' && (
            <FieldGrid columns={1} labelWidth={92}>
              <FactField editing={editing} fact="post" />
              <FactField editing={editing} fact="school" />
            </FieldGrid>
          )}
          {subject === 'team' && (
            <FieldGrid columns={1} labelWidth={92}>
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
          )}
          <div className={classes.nominator}>
            <span className={classes.nominatorLabel}>{text.nominator}</span>
            <Segmented
              label={text.nominator}
              value={content.nominator}
              onChange={(nominator) =>
                change({ nominator, ...(nominator === 'unit' ? {} : { nominatorUnitId: null }) })
              }
              options={(category?.nominators ?? []).map((value) => ({ value, label: NOMINATORS[value] }))}
              disabled={readOnly}
              small
            />
            <NominatorField editing={editing} />
          </div>
        </div>
        {subject === 'person' && <PhotoField editing={editing} />}
      </div>
    </Section>
  )
}
