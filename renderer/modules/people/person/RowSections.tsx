import { EDUCATION_TAGS } from '#shared/modules/people/rules-education'
import { EditableRows, type EditColumn, Section } from '../../../components'
import { newRowId } from '../row-id'
import { DerivedText } from './DerivedText'
import { useEditing } from './editor-context'
import { text } from './person.text'
import { RowSection } from './RowSection'
import { assessmentColumns, educationColumns, familyColumns, rewardColumns } from './row-columns'

const STUDY_TAGS = [...Object.values(EDUCATION_TAGS.fullTime), ...Object.values(EDUCATION_TAGS.inService)]

export function EducationsSection() {
  const { content, derived } = useEditing()
  const overridden = new Set(content.overrides.map((it) => it.tag))
  return (
    <RowSection
      set="educations"
      facts={text.about.educations}
      empty={text.education.empty}
      columns={educationColumns()}
      newRow={() => ({
        id: newRowId(),
        mode: content.educations.length === 0 ? 'fullTime' : 'inService',
        qualification: '',
        degree: '',
        school: '',
        startedOn: '',
        endedOn: '',
      })}
    >
      {STUDY_TAGS.filter((tag) => derived[tag] !== '' || overridden.has(tag)).map((tag) => (
        <DerivedText key={tag} tag={tag} named />
      ))}
    </RowSection>
  )
}

export function FamilySection() {
  const { reference, flagged } = useEditing()
  return (
    <RowSection
      set="family"
      facts={text.about.family}
      empty={text.family.empty}
      columns={familyColumns(reference, (path) => flagged.has(path))}
      newRow={() => ({ id: newRowId(), relation: '', name: '', birth: '', politics: '', workplace: '' })}
    />
  )
}

export function RewardsSection() {
  return (
    <RowSection
      set="rewards"
      facts={text.about.rewards}
      empty={text.reward.empty}
      columns={rewardColumns()}
      newRow={() => ({ id: newRowId(), kind: 'reward', happenedOn: '', text: '' })}
    >
      <DerivedText tag="JiangChengQingKuang" />
    </RowSection>
  )
}

export function AssessmentsSection() {
  const { content } = useEditing()
  const last = Math.max(0, ...content.assessments.map((it) => it.year))
  return (
    <RowSection
      set="assessments"
      facts={text.about.assessments}
      empty={text.assessment.empty}
      columns={assessmentColumns()}
      newRow={() => ({ id: newRowId(), year: last > 0 ? last + 1 : new Date().getFullYear() - 1, grade: '' })}
    >
      <DerivedText tag="NianDuKaoHeJieGuo" />
    </RowSection>
  )
}

/** Elements of the imported file that this program does not know. They go back into an exported file as they came. */
export function UnknownSection() {
  const { opened } = useEditing()
  if (opened.unknownElements.length === 0) return null
  return (
    <Section id="unknown" title={text.sections.unknown} facts={text.about.unknown} framed>
      <EditableRows
        label={text.sections.unknown}
        name="unknown"
        columns={UNKNOWN_COLUMNS}
        rows={opened.unknownElements}
        rowKey={(it) => it.tag}
        onChange={() => {}}
        readOnly
      />
    </Section>
  )
}

const UNKNOWN_COLUMNS: readonly EditColumn<{ tag: string; text: string }>[] = [
  { key: 'tag', title: text.unknown.tag, width: 240, value: (it) => it.tag, set: (it) => it },
  { key: 'text', title: text.unknown.value, value: (it) => it.text, set: (it) => it },
]
