import type { CaseColumn, Procedure } from '#shared/modules/procedures/procedure'
import { type EditColumn, Section } from '../../../components'
import { choiceColumn } from './column-kinds'
import type { PartProps } from './part-props'
import { Rows } from './Rows'
import { text } from './systems.text'

/** The columns of the list, in the department's own order. */
export function ColumnsPart({ procedure, change, readOnly }: PartProps) {
  const { columns } = procedure
  return (
    <Section title={text.columns} framed>
      <Rows<CaseColumn>
        label={text.columns}
        columns={columnsOf(procedure)}
        rows={columns}
        onChange={(next) => change({ columns: next })}
        newRow={() => ({ key: 'name', title: text.caseColumns.name })}
        readOnly={readOnly}
      />
    </Section>
  )
}

function columnsOf({ steps }: Procedure): readonly EditColumn<CaseColumn>[] {
  const choices = [
    ...Object.entries(text.caseColumns).map(([key, label]) => ({ key, label })),
    ...steps.map((it) => ({ key: `step:${it.key}`, label: text.dayOf(it.title) })),
  ]
  return [
    choiceColumn<CaseColumn>(
      'key',
      { title: text.columnShows },
      { choices, get: (it) => it.key, put: (it, key) => ({ ...it, key }) },
    ),
    {
      key: 'title',
      title: text.columnTitle,
      width: 232,
      value: (it) => it.title,
      set: (it, title) => ({ ...it, title }),
      limit: 30,
    },
  ]
}
