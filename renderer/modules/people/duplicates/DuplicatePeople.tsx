import { useState } from 'react'
import type { DuplicateGroup } from '#shared/modules/people/contract-merge'
import type { PersonRow } from '#shared/modules/people/schema'
import { listName } from '#shared/values/name-order'
import { type Column, DataTable, useArraySource } from '../../../components'
import { openPerson } from '../people.queries'
import classes from './duplicates.module.css'
import { text } from './duplicates.text'
import { MOST_RECORDS } from './open-merge'

const COLUMNS: readonly Column<PersonRow>[] = [
  { key: 'name', title: text.person.name, width: 88, strong: true, render: (it) => listName(it.name) },
  { key: 'sex', title: text.person.sex, width: 40, render: (it) => it.sex || text.none },
  { key: 'birth', title: text.person.birth, width: 80, render: (it) => it.birth || text.none },
  {
    key: 'number',
    title: text.person.number,
    width: 160,
    render: (it) => it.cells.identityNumber || text.none,
  },
  {
    key: 'unit',
    title: text.person.unit,
    width: 136,
    from: 800,
    render: (it) => it.organizationName || text.none,
  },
  { key: 'post', title: text.person.post, render: (it) => it.post || text.none },
  {
    key: 'share',
    title: text.person.share,
    width: 60,
    align: 'right',
    render: (it) => text.share(it.completeness),
  },
]

/** The records of one group under each other. Enter opens one. */
export function DuplicatePeople({ group }: { group: DuplicateGroup }) {
  const [focus, setFocus] = useState(0)
  const source = useArraySource(group.people)
  return (
    <section className={classes.people} aria-label={text.peopleLabel}>
      <DataTable
        label={text.peopleLabel}
        columns={COLUMNS}
        source={source}
        rowKey={(it) => it.id}
        focus={focus}
        onFocus={setFocus}
        onOpen={(it) => openPerson(it.id)}
        density="dense"
      />
      {group.people.length > MOST_RECORDS && <p className={classes.hint}>{text.compareHint}</p>}
    </section>
  )
}
