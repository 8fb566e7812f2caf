import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { TermAsk, TermRow } from '#shared/modules/organizations/term'
import { api } from '../../../../api/client'
import { ListBody, Nothing } from '../../../../app/lists/ListParts'
import { useList, useListStatus } from '../../../../app/lists/use-list'
import { usePagedQuery } from '../../../../app/queries'
import { DataTable, EmptyState, ErrorNotice, Page } from '../../../../components'
import { LetterBar } from './LetterBar'
import { TermsHead } from './TermsHead'
import { TERM_COLUMNS } from './term-columns'
import { text } from './terms.text'
import { useTermSystems } from './use-term-systems'

const MOST = 500

/** 换届提醒: whose term ends when, who reminds, how far it has come. */
export function TermsPage() {
  const { systems, loaded, error } = useTermSystems()
  const [first] = systems
  if (first) return <Terms system={first.key} />
  return loaded ? <EmptyState>{text.noSystem}</EmptyState> : <ErrorNotice error={error} />
}

function Terms({ system }: { system: string }) {
  const open: TermAsk = { system, text: '', unitId: null, state: 'open', responsible: '' }
  const list = useList<TermAsk>(open, { ...open, state: 'all' })
  const { ask, keys } = list
  const [chosen, setChosen] = useState<ReadonlyMap<string, TermRow>>(new Map())
  const source = usePagedQuery('organizations.terms', ask)
  useListStatus(text, source.total, keys.size)
  const select = (next: ReadonlySet<string>, rows: readonly TermRow[]) => {
    const known = new Map([...chosen, ...rows.map((it) => [it.partyId as string, it] as const)])
    setChosen(new Map([...known].filter(([id]) => next.has(id))))
    list.setKeys(next)
  }
  const all = async () => {
    const reply = await api.organizations.terms({ ...ask, offset: 0, limit: MOST })
    const rows = reply.ok ? (reply.value.rows as TermRow[]) : []
    select(new Set(rows.map((it) => it.partyId)), rows)
  }
  const loaded = () =>
    Array.from({ length: source.total }, (_, at) => source.rowAt(at)).filter((it) => it !== undefined)
  return (
    <Page
      head={<TermsHead ask={ask} onAsk={list.change} />}
      bottom={
        keys.size > 0 && <LetterBar system={ask.system} rows={[...chosen.values()]} onNone={list.none} />
      }
    >
      <ListBody>
        <ErrorNotice error={source.error} />
        <DataTable<TermRow>
          label={text.list}
          columns={TERM_COLUMNS}
          source={source}
          rowKey={(row) => row.partyId}
          focus={Math.min(list.focus, source.total - 1)}
          onFocus={list.setFocus}
          onOpen={(row) => navigate(`/organizations/parties/${row.partyId}`)}
          selection={{ keys, onChange: (next) => select(next, loaded()), onAll: () => void all() }}
          empty={source.loading ? null : <Nothing words={text} isWhole={list.isWhole} onClear={list.clear} />}
          autoFocus
        />
      </ListBody>
    </Page>
  )
}
