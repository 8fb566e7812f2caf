import type { ReactNode } from 'react'
import type {
  Assessment,
  Education,
  FamilyMember,
  PersonContent,
  Post,
  RankHolding,
  Reward,
} from '#shared/modules/people/schema'
import { EditableRows, type EditColumn, LinkButton, Section } from '../../../components'
import { useEditing } from './editor-context'
import classes from './person.module.css'
import { text } from './person.text'
import { useAddRow } from './use-add-row'

type Sets = {
  posts: Post
  ranks: RankHolding
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
  /** What else of the record follows from the changed rows. */
  follow?: (after: Sets[K][]) => Partial<PersonContent>
  /** Above the rows, and below them. */
  lead?: ReactNode
  children?: ReactNode
}

/** A set of rows that are edited in place, with the official text that follows from them. */
export function RowSection<K extends keyof Sets>(props: RowSectionProps<K>) {
  const { set, facts, empty, columns, newRow, settle, follow, lead, children } = props
  const { content, change, readOnly } = useEditing()
  const rows = content[set] as Sets[K][]
  const write = (next: Sets[K][]) => {
    const after = settle ? settle(rows, next) : next
    change({ [set]: after, ...follow?.(after) }, set)
  }
  const add = useAddRow(set, rows, newRow, write)
  return (
    <Section
      id={set}
      title={text.sections[set]}
      facts={facts}
      action={!readOnly && <LinkButton onClick={add}>{text.add}</LinkButton>}
      framed
    >
      {lead && <div className={classes.lead}>{lead}</div>}
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
