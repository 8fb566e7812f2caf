import { useState } from 'react'
import type { ClockAsk } from '#shared/modules/cadres/contract'
import type { PersonId } from '#shared/values/id'
import { api } from '../../api/client'
import { usePagedQuery } from '../../app/queries'
import { useStatus } from '../../app/status'
import {
  BottomBar,
  Button,
  DataTable,
  EmptyState,
  ErrorNotice,
  LinkButton,
  showToast,
  useShortcut,
} from '../../components'
import { AddToListDialog } from '../people/list/AddToListDialog'
import { openPerson, useUnits } from '../people/people.queries'
import classes from './cadres.module.css'
import { text } from './cadres.text'
import { type ClockListName, type ClockRow, clockColumns } from './clock-columns'

type ClockListProps = { list: ClockListName; ask: ClockAsk }

/** One list of the clock: Enter opens the person, marked people go into a 名单. */
export function ClockList({ list, ask }: ClockListProps) {
  const source = usePagedQuery(`cadres.${list}`, ask)
  const { short } = useUnits()
  const [focus, setFocus] = useState(0)
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set())
  const [adding, setAdding] = useState(false)
  const ids = [...new Set([...keys].map((key) => key.slice(0, key.indexOf(' ')) as PersonId))]
  const none = () => setKeys(new Set())
  const all = async () => {
    const reply = await api.cadres.clockIds({ ...ask, list })
    if (reply.ok) setKeys(new Set(reply.value.map((id) => `${id} `)))
    else showToast(reply.message, { tone: 'failed' })
  }
  useStatus([
    ...(ids.length > 0 ? [text.selected(ids.length)] : []),
    ...(source.answer ? [text.agesAt(source.answer.on)] : []),
  ])
  useShortcut('escape', none, { enabled: ids.length > 0 })
  return (
    <div className={classes.list}>
      <ErrorNotice error={source.error} />
      <DataTable<ClockRow>
        label={text.listLabel}
        columns={clockColumns(list, short)}
        source={source}
        rowKey={keyOf}
        focus={focus}
        onFocus={setFocus}
        onOpen={(row) => openPerson(row.id)}
        selection={{ keys, onChange: setKeys, onAll: () => void all() }}
        empty={source.loading ? null : <EmptyState>{text.nobodyDue}</EmptyState>}
        autoFocus
      />
      {ids.length > 0 && (
        <BottomBar
          right={
            <LinkButton quiet onClick={none}>
              {text.unselect}
            </LinkButton>
          }
        >
          <strong>{text.selected(ids.length)}</strong>
          <Button small onClick={() => setAdding(true)}>
            {text.addToList}
          </Button>
        </BottomBar>
      )}
      {adding && (
        <AddToListDialog
          ids={ids}
          onClose={() => setAdding(false)}
          onDone={() => {
            setAdding(false)
            none()
          }}
        />
      )}
    </div>
  )
}

/** A person may stand at several lines of 任期, so the rule belongs to the key. */
function keyOf(row: ClockRow): string {
  return `${row.id} ${'ruleId' in row ? row.ruleId : ''}`
}
