import { useState } from 'react'
import type { Loose, LooseState } from '#shared/modules/dossiers/loose'
import type { LooseId } from '#shared/values/id'
import { todayPartial } from '#shared/values/partial-date'
import { api } from '../../../api/client'
import { ListBody, Nothing, SearchBox } from '../../../app/lists/ListParts'
import { everyKey, useList, useListStatus } from '../../../app/lists/use-list'
import { useApiQuery, usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { Button, CountTabs, DataTable, ErrorNotice, Page, PageHead, useShortcut } from '../../../components'
import { DossierPaperActions } from '../papers/DossierPaperActions'
import { FileBar } from './FileBar'
import { LooseDialog } from './LooseDialog'
import { looseText as text } from './loose.text'
import { looseColumns } from './loose-columns'

type Ask = { text: string; state: LooseState | 'waiting' | null }
const EVERYTHING: Ask = { text: '', state: null }
/** What there is to do comes first. */
const WAITING: Ask = { ...EVERYTHING, state: 'waiting' }

/** 零散材料: received, put into the dossiers they belong to, or sent back. */
export function LoosePage() {
  const list = useList(WAITING, EVERYTHING)
  const { ask, keys } = list
  const [open, setOpen] = useState<{ row: Loose | null } | null>(null)
  const source = usePagedQuery('dossiers.loose', ask)
  const mayEdit = useRight('dossiers.edit')
  const add = mayEdit ? () => setOpen({ row: null }) : undefined
  useShortcut('ctrl+n', () => add?.(), { label: text.receive, enabled: mayEdit })
  useListStatus(text, source.total, keys.size)
  const all = async () =>
    list.setKeys(await everyKey(source.total, (slice) => api.dossiers.loose({ ...ask, ...slice })))
  return (
    <Page
      head={<Head ask={ask} onAsk={list.change} onAdd={add} />}
      bottom={mayEdit && keys.size > 0 && <FileBar ids={[...keys] as LooseId[]} onNone={list.none} />}
    >
      <ListBody>
        <ErrorNotice error={source.error} />
        <DataTable<Loose>
          label={text.list}
          columns={looseColumns(todayPartial(new Date()))}
          source={source}
          rowKey={(row) => row.id}
          focus={Math.min(list.focus, source.total - 1)}
          onFocus={list.setFocus}
          onOpen={(row) => setOpen({ row })}
          selection={{ keys, onChange: list.setKeys, onAll: () => void all() }}
          isQuiet={(row) => row.state === 'returned'}
          empty={source.loading ? null : <Nothing words={text} isWhole={list.isWhole} onClear={list.clear} />}
          autoFocus
        />
      </ListBody>
      {open && <LooseDialog row={open.row} onClose={() => setOpen(null)} />}
    </Page>
  )
}

type HeadProps = { ask: Ask; onAsk: (ask: Ask) => void; onAdd: (() => void) | undefined }

function Head({ ask, onAsk, onAdd }: HeadProps) {
  const { data } = useApiQuery('dossiers.dossierFigures', {})
  const year = Number(todayPartial(new Date()).slice(0, 4))
  const states = Object.entries(text.states) as [LooseState, string][]
  return (
    <>
      <PageHead
        title={text.title}
        facts={data && text.facts(data.loose)}
        actions={
          <>
            <DossierPaperActions paper={{ paper: 'loose', year }} name={text.register(year)} />
            {onAdd && (
              <Button kind="primary" keys="ctrl+n" onClick={onAdd}>
                {text.receive}
              </Button>
            )}
          </>
        }
      />
      <CountTabs<LooseState | 'waiting' | 'all'>
        label={text.tabs}
        tabs={[
          { key: 'waiting', label: text.waiting, count: data?.loose },
          ...states.map(([key, label]) => ({ key, label })),
          { key: 'all', label: text.all },
        ]}
        value={ask.state ?? 'all'}
        onChange={(key) => onAsk({ ...ask, state: key === 'all' ? null : key })}
        right={
          <SearchBox value={ask.text} label={text.search} onChange={(it) => onAsk({ ...ask, text: it })} />
        }
      />
    </>
  )
}
