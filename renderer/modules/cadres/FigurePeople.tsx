import { useState } from 'react'
import type { BriefPerson, Selection } from '#shared/modules/cadres/schema'
import type { PersonId } from '#shared/values/id'
import { listName } from '#shared/values/name-order'
import { api } from '../../api/client'
import { useApiQuery, usePagedQuery } from '../../app/queries'
import { Button, type Column, DataTable, ErrorNotice, showToast } from '../../components'
import { AddToListDialog } from '../people/list/AddToListDialog'
import { openPerson, useUnits } from '../people/people.queries'
import classes from './cadres.module.css'
import { text } from './cadres.text'
import type { Figure } from './figures'
import { rosterFilterOf, showInRoster } from './in-roster'

type FigurePeopleProps = { figure: Figure; selection: Selection; past: boolean; onClose: () => void }

/** The people behind a figure: Enter opens one; all of them can go to the roster or into a 名单. */
export function FigurePeople({ figure, selection, past, onClose }: FigurePeopleProps) {
  const ask = { selection, on: figure.on, cells: [...figure.cells] }
  const source = usePagedQuery('cadres.figurePeople', ask)
  const [focus, setFocus] = useState(0)
  const [adding, setAdding] = useState<readonly PersonId[] | null>(null)
  const { data: standards } = useApiQuery('cadres.standards', {})
  const filter = past || !standards ? null : rosterFilterOf(figure, selection, standards)
  const add = async () => {
    const reply = await api.cadres.figureIds(ask)
    if (reply.ok) setAdding(reply.value)
    else showToast(reply.message, { tone: 'failed' })
  }
  return (
    <section className={classes.people}>
      <div className={classes.peopleHead}>
        <h2>{figure.title}</h2>
        <span>{text.people(source.total)}</span>
        <span className={classes.peopleActs}>
          {filter && (
            <Button small onClick={() => showInRoster(filter)}>
              {text.inRoster}
            </Button>
          )}
          <Button small onClick={() => void add()}>
            {text.addToList}
          </Button>
          <Button small kind="quiet" keys="escape" onClick={onClose}>
            {text.close}
          </Button>
        </span>
      </div>
      <ErrorNotice error={source.error} />
      <DataTable
        label={text.peopleLabel}
        columns={usePeopleColumns()}
        source={source}
        rowKey={(row) => row.id}
        focus={focus}
        onFocus={setFocus}
        onOpen={(row) => openPerson(row.id)}
        density="dense"
      />
      {adding && (
        <AddToListDialog ids={adding} onClose={() => setAdding(null)} onDone={() => setAdding(null)} />
      )}
    </section>
  )
}

function usePeopleColumns(): readonly Column<BriefPerson>[] {
  const { short } = useUnits()
  return [
    { key: 'name', title: text.columnsOf.name, width: 72, strong: true, render: (row) => listName(row.name) },
    {
      key: 'birth',
      title: text.columnsOf.birth,
      width: 68,
      render: (row) => row.birth.slice(0, 7) || text.none,
    },
    { key: 'post', title: text.columnsOf.post, render: (row) => short.post(row.post) || text.none },
  ]
}
