import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { EDUCATION_TAGS } from '#shared/modules/people/rules-education'
import type { Assessment, Education, FamilyMember, Post, Reward } from '#shared/modules/people/schema'
import { EditableRows, type EditColumn, LinkButton, Section, useMeasures } from '../../../components'
import { useUnits } from '../people.queries'
import { newRowId } from '../row-id'
import { withOneMain } from './checked-content'
import { DerivedText } from './DerivedText'
import { useEditing } from './editor-context'
import { text } from './person.text'
import { assessmentColumns, educationColumns, familyColumns, postColumns, rewardColumns } from './row-columns'
import { useAddRow } from './use-add-row'

type Sets = {
  posts: Post
  educations: Education
  family: FamilyMember
  rewards: Reward
  assessments: Assessment
}

type RowSectionProps<K extends keyof Sets> = {
  set: K
  facts: string
  empty: string
  columns: readonly EditColumn<Sets[K]>[]
  newRow: () => Sets[K]
  /** Puts the rows right after a change. */
  settle?: (before: readonly Sets[K][], after: Sets[K][]) => Sets[K][]
  children?: ReactNode
}

/** A set of rows that are edited in place, with the official text that follows from them. */
function RowSection<K extends keyof Sets>(props: RowSectionProps<K>) {
  const { set, facts, empty, columns, newRow, settle, children } = props
  const { content, change, readOnly } = useEditing()
  const rows = content[set] as Sets[K][]
  const write = (next: Sets[K][]) => change({ [set]: settle ? settle(rows, next) : next }, set)
  const add = useAddRow(set, rows, newRow, write)
  return (
    <Section
      id={set}
      title={text.sections[set]}
      facts={facts}
      action={!readOnly && <LinkButton onClick={add}>{text.add}</LinkButton>}
      framed
    >
      <EditableRows
        label={text.sections[set]}
        name={set}
        columns={columns}
        rows={rows}
        rowKey={(it) => it.id}
        onChange={write}
        newRow={newRow}
        readOnly={readOnly}
        empty={readOnly ? text.notFilled : <LinkButton onClick={add}>{empty}</LinkButton>}
      />
      {children}
    </Section>
  )
}

export function PostsSection() {
  const { content } = useEditing()
  const { units, nameOf } = useUnits()
  const { scale } = useMeasures()
  const wide = useMediaQuery('(width >= 1600px)')
  const held = content.posts.filter((it) => it.endedOn === '')
  const options = units.map((it) => ({
    value: it.id,
    label: it.name,
    hint: it.parentId ? nameOf(it.parentId) : undefined,
  }))
  return (
    <RowSection
      set="posts"
      facts={text.about.posts(held.length, held.filter((it) => it.isMain).length)}
      empty={text.post.empty}
      columns={postColumns(options, wide ? 'wide' : scale > 1 ? 'tight' : 'normal')}
      settle={withOneMain}
      newRow={() => ({
        id: newRowId(),
        organizationId: content.organizationId,
        unitName: '',
        title: '',
        startedOn: '',
        endedOn: '',
        documentNo: '',
        level: '',
        isMain: held.length === 0,
        printed: true,
        probationEndsOn: '',
      })}
    >
      <DerivedText tag="XianRenZhiWu" />
    </RowSection>
  )
}

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
