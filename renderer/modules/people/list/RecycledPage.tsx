import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { PersonFilter } from '#shared/modules/people/contract'
import type { PersonId } from '#shared/values/id'
import { api } from '../../../api/client'
import { usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { useStatus } from '../../../app/status'
import { BottomBar, Button, DataTable, ErrorNotice, Page, PageHead, useShortcut } from '../../../components'
import { useAgeReference, useUnits } from '../people.queries'
import { text } from '../people.text'
import { NobodyFound } from './NobodyFound'
import classes from './people.module.css'
import { peopleColumns } from './people-columns'
import { useRemoval } from './use-removal'

const REMOVED: PersonFilter = {
  text: '',
  organizationId: null,
  listId: null,
  condition: null,
  descending: false,
  at: '',
  removed: true,
  sort: 'changed',
}

/** The recycle bin: who was put away, and the way back. */
export function RecycledPage() {
  const source = usePagedQuery('people.list', REMOVED)
  const age = useAgeReference()
  const { short } = useUnits()
  const [focus, setFocus] = useState(0)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const { restore, running } = useRemoval()
  const mayRestore = useRight('people.remove')
  const focused = source.rowAt(focus)
  const ids = (selected.size > 0 ? [...selected] : focused ? [focused.id] : []) as PersonId[]

  useStatus([text.people(source.total), ...(selected.size > 0 ? [text.chosen(selected.size)] : [])])
  useShortcut('escape', () => (selected.size > 0 ? setSelected(new Set()) : navigate('/people')))
  const selectAll = async () => {
    const reply = await api.people.ids(REMOVED)
    if (reply.ok) setSelected(new Set(reply.value))
  }
  return (
    <Page
      head={
        <PageHead
          title={text.removedTitle}
          facts={text.people(source.total)}
          actions={<Button onClick={() => navigate('/people')}>{text.backToList}</Button>}
        />
      }
      bottom={
        mayRestore &&
        ids.length > 0 && (
          <BottomBar>
            <Button
              small
              loading={running}
              onClick={() => void restore(ids).then((done) => done && setSelected(new Set()))}
            >
              {text.restoreMany(ids.length)}
            </Button>
          </BottomBar>
        )
      }
    >
      <div className={classes.side}>
        <ErrorNotice error={source.error} />
        <DataTable
          label={text.removedTitle}
          columns={peopleColumns(age.reference, 0, short)}
          source={source}
          rowKey={(row) => row.id}
          focus={focus}
          onFocus={setFocus}
          selection={{ keys: selected, onChange: setSelected, onAll: () => void selectAll() }}
          empty={source.loading ? null : <NobodyFound filter={REMOVED} />}
          autoFocus
        />
      </div>
    </Page>
  )
}
