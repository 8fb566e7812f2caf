import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { type Delegate, DelegateAsk } from '#shared/modules/organizations/congress'
import { DELEGATE_LEVELS } from '#shared/modules/organizations/party-words'
import { shownDay } from '#shared/values/iso-day'
import { listName } from '#shared/values/name-order'
import { ListBody, Nothing, SearchBox } from '../../../../app/lists/ListParts'
import { useList, useListStatus } from '../../../../app/lists/use-list'
import { usePagedQuery } from '../../../../app/queries'
import { useRight } from '../../../../app/session'
import {
  Button,
  type Column,
  CountTabs,
  DataTable,
  ErrorNotice,
  Page,
  PageHead,
  PlainPicker,
  useShortcut,
} from '../../../../components'
import classes from '../parties.module.css'
import { RegisterActions } from '../registers/RegisterActions'
import { UnitFilter } from '../UnitFilter'
import { text } from './congress.text'
import { DelegateDialog } from './DelegateDialog'

const EVERYTHING = DelegateAsk.parse({})

/** 党代表 of the county and of the towns. */
export function DelegatesPage() {
  const list = useList<DelegateAsk>(EVERYTHING, EVERYTHING)
  const [open, setOpen] = useState<{ row: Delegate | null } | null>(null)
  const source = usePagedQuery('organizations.delegates', list.ask)
  const mayEdit = useRight('organizations.edit')
  useShortcut('ctrl+n', () => setOpen({ row: null }), { label: text.add, enabled: mayEdit })
  useListStatus(text, source.total, 0)
  return (
    <Page
      head={
        <Head
          ask={list.ask}
          onAsk={list.change}
          total={source.total}
          onAdd={mayEdit ? () => setOpen({ row: null }) : undefined}
        />
      }
    >
      <ListBody>
        <ErrorNotice error={source.error} />
        <DataTable<Delegate>
          label={text.list}
          columns={COLUMNS}
          source={source}
          rowKey={(row) => row.id}
          focus={Math.min(list.focus, source.total - 1)}
          onFocus={list.setFocus}
          onOpen={(row) => setOpen({ row })}
          isQuiet={(row) => row.to !== ''}
          empty={source.loading ? null : <Nothing words={text} isWhole={list.isWhole} onClear={list.clear} />}
          autoFocus
        />
      </ListBody>
      {open && <DelegateDialog row={open.row} onClose={() => setOpen(null)} />}
    </Page>
  )
}

const LEVELS = Object.entries(DELEGATE_LEVELS).map(([value, label]) => ({ value, label }))

type HeadProps = {
  ask: DelegateAsk
  onAsk: (ask: DelegateAsk) => void
  total: number
  onAdd: (() => void) | undefined
}

function Head({ ask, onAsk, total, onAdd }: HeadProps) {
  return (
    <>
      <PageHead
        title={text.title}
        facts={text.status(total)}
        actions={
          <>
            <Button onClick={() => navigate('/organizations/delegates/congresses')}>{text.congresses}</Button>
            <RegisterActions
              register="delegates"
              paper={{ paper: 'delegate-register', ask: { ...ask } }}
              name={text.registerName}
              mayEdit={onAdd !== undefined}
            />
            {onAdd && (
              <Button kind="primary" keys="ctrl+n" onClick={onAdd}>
                {text.add}
              </Button>
            )}
          </>
        }
      />
      <CountTabs<DelegateAsk['state']>
        label={text.tabs}
        tabs={[
          { key: 'present', label: text.states.present },
          { key: 'past', label: text.states.past },
        ]}
        value={ask.state}
        onChange={(state) => onAsk({ ...ask, state })}
        right={<Filters ask={ask} onAsk={onAsk} />}
      />
    </>
  )
}

function Filters({ ask, onAsk }: Pick<HeadProps, 'ask' | 'onAsk'>) {
  return (
    <span className={classes.tools}>
      <span className={classes.narrow}>
        <PlainPicker
          label={text.level}
          placeholder={text.level}
          value={ask.level ?? ''}
          options={LEVELS}
          onChange={(level) => onAsk({ ...ask, level: level === '' ? null : (level as 'town') })}
        />
      </span>
      <span className={classes.wide}>
        <UnitFilter
          label={text.unit}
          value={ask.unitId}
          onChange={(unitId) => onAsk({ ...ask, unitId })}
          towns
        />
      </span>
      <SearchBox value={ask.text} label={text.search} onChange={(it) => onAsk({ ...ask, text: it })} />
    </span>
  )
}

const titles = text.columns
const COLUMNS: readonly Column<Delegate>[] = [
  { key: 'name', title: titles.name, width: 84, strong: true, render: (row) => listName(row.name) },
  { key: 'level', title: titles.level, width: 92, render: (row) => text.levels[row.level] },
  { key: 'unit', title: titles.unit, width: 140, render: (row) => row.unitName || text.none },
  { key: 'party', title: titles.party, render: (row) => row.partyName },
  { key: 'term', title: titles.term, width: 108, render: (row) => row.term || text.none },
  { key: 'from', title: titles.from, width: 100, render: (row) => shownDay(row.from) || text.none },
  { key: 'to', title: titles.to, width: 100, render: (row) => shownDay(row.to) || text.none },
]
