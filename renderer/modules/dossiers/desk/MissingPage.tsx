import { useState } from 'react'
import type { Missing, MissingState } from '#shared/modules/dossiers/loose'
import type { MissingId } from '#shared/values/id'
import { todayPartial } from '#shared/values/partial-date'
import { api } from '../../../api/client'
import { ListBody, Nothing, SearchBox } from '../../../app/lists/ListParts'
import { everyKey, useList, useListStatus } from '../../../app/lists/use-list'
import { useApiQuery, usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import {
  Button,
  type CountTab,
  CountTabs,
  DataTable,
  ErrorNotice,
  Page,
  PageHead,
  useShortcut,
} from '../../../components'
import { DossierPaperActions } from '../papers/DossierPaperActions'
import { ChaseBar } from './ChaseBar'
import { MissingDialog } from './MissingDialog'
import { missingText as text } from './missing.text'
import { missingColumns } from './missing-columns'

type Ask = { text: string; state: MissingState | 'lacking' | null; overdue: boolean }
const EVERYTHING: Ask = { text: '', state: null, overdue: false }
/** What there is to do comes first. */
const LACKING: Ask = { ...EVERYTHING, state: 'lacking' }

/** 欠缺材料: registered, chased by letter, closed by what arrived. */
export function MissingPage() {
  const list = useList(LACKING, EVERYTHING)
  const { ask, keys } = list
  const [open, setOpen] = useState<{ row: Missing | null } | null>(null)
  const source = usePagedQuery('dossiers.missing', ask)
  const mayEdit = useRight('dossiers.edit')
  const add = mayEdit ? () => setOpen({ row: null }) : undefined
  useShortcut('ctrl+n', () => add?.(), { label: text.add, enabled: mayEdit })
  useListStatus(text, source.total, keys.size)
  const all = async () =>
    list.setKeys(await everyKey(source.total, (slice) => api.dossiers.missing({ ...ask, ...slice })))
  return (
    <Page
      head={<Head ask={ask} onAsk={list.change} onAdd={add} />}
      bottom={keys.size > 0 && <ChaseBar ids={[...keys] as MissingId[]} onNone={list.none} />}
    >
      <ListBody>
        <ErrorNotice error={source.error} />
        <DataTable<Missing>
          label={text.list}
          columns={missingColumns(todayPartial(new Date()))}
          source={source}
          rowKey={(row) => row.id}
          focus={Math.min(list.focus, source.total - 1)}
          onFocus={list.setFocus}
          onOpen={(row) => setOpen({ row })}
          selection={{ keys, onChange: list.setKeys, onAll: () => void all() }}
          isQuiet={(row) => row.state === 'closed' || row.state === 'waived'}
          empty={source.loading ? null : <Nothing words={text} isWhole={list.isWhole} onClear={list.clear} />}
          autoFocus
        />
      </ListBody>
      {open && <MissingDialog row={open.row} onClose={() => setOpen(null)} />}
    </Page>
  )
}

type HeadProps = { ask: Ask; onAsk: (ask: Ask) => void; onAdd: (() => void) | undefined }
type Tab = MissingState | 'lacking' | 'all' | 'overdue'

function Head({ ask, onAsk, onAdd }: HeadProps) {
  const { data } = useApiQuery('dossiers.dossierFigures', {})
  const states = Object.entries(text.states) as [MissingState, string][]
  const tabs: readonly CountTab<Tab>[] = [
    { key: 'lacking', label: text.lacking, count: data?.missing },
    ...states.slice(0, 2).map(([key, label]) => ({ key, label })),
    { key: 'overdue', label: text.overdue },
    ...states.slice(2).map(([key, label]) => ({ key, label })),
    { key: 'all', label: text.all },
  ]
  return (
    <>
      <PageHead
        title={text.title}
        facts={data && text.facts(data.missing)}
        actions={
          <>
            <DossierPaperActions paper={{ paper: 'missing-list', missingIds: [] }} name={text.listName} />
            {onAdd && (
              <Button kind="primary" keys="ctrl+n" onClick={onAdd}>
                {text.add}
              </Button>
            )}
          </>
        }
      />
      <CountTabs<Tab>
        label={text.tabs}
        tabs={tabs}
        value={ask.overdue ? 'overdue' : (ask.state ?? 'all')}
        onChange={(key) =>
          onAsk({
            ...ask,
            overdue: key === 'overdue',
            state: key === 'all' || key === 'overdue' ? null : key,
          })
        }
        right={
          <SearchBox value={ask.text} label={text.search} onChange={(it) => onAsk({ ...ask, text: it })} />
        }
      />
    </>
  )
}
