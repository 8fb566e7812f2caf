import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Cycle } from '#shared/modules/awards/cycle'
import type { NominationRow } from '#shared/modules/awards/nomination'
import { editHindrance, moveHindrance } from '#shared/modules/awards/rules'
import type { NominationId } from '#shared/values/id'
import { api } from '../../../api/client'
import { usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { useStatus } from '../../../app/status'
import {
  DataTable,
  EmptyState,
  ErrorNotice,
  LinkButton,
  type RowSource,
  type Selection,
  useShortcut,
} from '../../../components'
import { EnterDialogs } from './EnterDialogs'
import { NominationFilters } from './NominationFilters'
import { NominationTools } from './NominationTools'
import { NOMINATION_COLUMNS } from './nomination-columns'
import {
  changeNominationList,
  filterOf,
  isWhole,
  type NominationList,
  useNominationList,
} from './nomination-list'
import classes from './nominations.module.css'
import { text } from './nominations.text'
import { SelectionBar } from './SelectionBar'
import { useEntering } from './use-entering'

/** Everybody put forward in a cycle: found, filtered, handed in one by one or together. */
export function NominationsTab({ cycle }: { cycle: Cycle }) {
  const list = useNominationList(cycle.id)
  const source = usePagedQuery('awards.nominations', filterOf(list, cycle.id))
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set())
  const mayEdit = useRight('awards.edit')
  const mayAdd = mayEdit && editHindrance(cycle, null) === null
  const mayEnter = mayEdit && moveHindrance(cycle, 'draft', 'entered') === null
  const none = () => setKeys(new Set())
  const add = () => navigate(`/awards/cycles/${cycle.id}/nominations/new`)
  useShortcut('ctrl+n', add, { label: text.add, enabled: mayAdd })
  useShortcut('escape', none, { enabled: keys.size > 0, own: true })
  useStatus([text.status(source.total), ...(keys.size > 0 ? [text.selected(keys.size)] : [])])
  const waiting = (source.answer?.byState.draft ?? 0) + (source.answer?.byState.returned ?? 0)
  const entering = useEntering(cycle)
  return (
    <div className={classes.list}>
      <NominationFilters cycle={cycle} list={list} answer={source.answer} />
      <NominationTools
        cycle={cycle}
        category={list.category}
        onAdd={mayAdd ? add : undefined}
        onEnterAll={mayEnter && waiting > 0 ? entering.askAll : undefined}
      />
      <ErrorNotice error={source.error} />
      <Rows
        cycle={cycle}
        list={list}
        source={source}
        selection={{ keys, onChange: setKeys, onAll: () => void allIds(list, cycle).then(setKeys) }}
        onAdd={mayAdd ? add : undefined}
      />
      {keys.size > 0 && (
        <SelectionBar
          cycle={cycle}
          ids={idsOf(keys)}
          busy={entering.running}
          onEnter={mayEnter ? () => void entering.enter(idsOf(keys)).then(none) : undefined}
          onNone={none}
        />
      )}
      <EnterDialogs entering={entering} waiting={waiting} />
    </div>
  )
}

type RowsProps = NothingProps & {
  source: RowSource<NominationRow> & { loading: boolean }
  selection: Selection
}

function Rows({ cycle, list, source, selection, onAdd }: RowsProps) {
  return (
    <DataTable<NominationRow>
      label={text.tableLabel}
      columns={NOMINATION_COLUMNS}
      source={source}
      rowKey={(it) => it.id}
      focus={Math.min(list.focus, source.total - 1)}
      onFocus={(focus) => changeNominationList(cycle.id, { focus })}
      onOpen={(row) => navigate(`/awards/cycles/${cycle.id}/nominations/${row.id}`)}
      selection={selection}
      sort={{ key: list.sort }}
      onSort={(sort) => changeNominationList(cycle.id, { sort: sort as NominationList['sort'] })}
      isQuiet={(it) => it.state === 'withdrawn' || it.out}
      empty={source.loading ? null : <Nothing cycle={cycle} list={list} onAdd={onAdd} />}
      autoFocus
    />
  )
}

function idsOf(keys: ReadonlySet<string>): NominationId[] {
  return [...keys] as NominationId[]
}

async function allIds(list: NominationList, cycle: Cycle): Promise<ReadonlySet<string>> {
  const reply = await api.awards.nominationOrder(filterOf(list, cycle.id))
  return new Set(reply.ok ? reply.value : [])
}

type NothingProps = { cycle: Cycle; list: NominationList; onAdd: (() => void) | undefined }

function Nothing({ cycle, list, onAdd }: NothingProps) {
  if (!isWhole(list))
    return (
      <EmptyState>
        {text.nothingFound}
        <LinkButton
          onClick={() =>
            changeNominationList(cycle.id, { text: '', category: '', state: null, troubled: false })
          }
        >
          {text.clear}
        </LinkButton>
      </EmptyState>
    )
  return (
    <EmptyState>
      {cycle.state === 'preparing' ? text.emptyBefore : text.empty}
      {onAdd && <LinkButton onClick={onAdd}>{text.add}</LinkButton>}
    </EmptyState>
  )
}
