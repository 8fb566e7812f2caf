import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { CaseRow } from '#shared/modules/procedures/case'
import type { CaseAsk, ProcedureListed } from '#shared/modules/procedures/contract'
import type { ProcedureCaseId } from '#shared/values/id'
import { api } from '../../../api/client'
import { ListBody, Nothing } from '../../../app/lists/ListParts'
import { everyKey, useList, useListStatus } from '../../../app/lists/use-list'
import { type OutputOf, type PagedRows, usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { DataTable, ErrorNotice, Page, useShortcut } from '../../../components'
import { text } from '../procedures.text'
import { CaseBar } from './CaseBar'
import { caseColumns } from './case-columns'
import { ListingHead } from './ListingHead'
import { OpenDialog } from './OpenDialog'

type Props = { procedure: ProcedureListed; only: CaseAsk['only'] }

const EVERYTHING = {
  text: '',
  state: null,
  stage: '',
  unitIds: [],
  partyId: null,
  year: 0,
  only: 'all',
  sort: null,
} as const

/** Cases of one procedure, narrowed by state, stage and words; many are worked on at once. */
export function CaseListing({ procedure, only }: Props) {
  const { system, kind } = procedure
  const whole: CaseAsk = { ...EVERYTHING, system, kind, unitIds: [] }
  const list = useList<CaseAsk>({ ...whole, state: 'running', only }, whole)
  const { ask, keys } = list
  const source = usePagedQuery('procedures.cases', ask)
  const [opening, setOpening] = useState(false)
  const mayEdit = useRight('ledgers.edit') && procedure.on
  useShortcut('ctrl+n', () => setOpening(true), { label: text.begin, enabled: mayEdit })
  useListStatus(text, source.total, keys.size)
  return (
    <Page
      head={
        <ListingHead
          procedure={procedure}
          ask={ask}
          onAsk={list.change}
          answer={source.answer}
          onOpen={mayEdit ? () => setOpening(true) : undefined}
        />
      }
      bottom={
        keys.size > 0 && (
          <CaseBar
            procedure={procedure}
            ids={[...keys] as ProcedureCaseId[]}
            source={source}
            onNone={list.none}
          />
        )
      }
    >
      <ListBody>
        <ErrorNotice error={source.error} />
        <Cases procedure={procedure} list={list} source={source} />
      </ListBody>
      {opening && <OpenDialog procedure={procedure} onClose={() => setOpening(false)} />}
    </Page>
  )
}

type CasesProps = Pick<Props, 'procedure'> & {
  list: ReturnType<typeof useList<CaseAsk>>
  source: PagedRows<CaseRow, OutputOf<'procedures.cases'>>
}

function Cases({ procedure, list, source }: CasesProps) {
  const { ask, keys } = list
  const all = async () =>
    list.setKeys(await everyKey(source.total, (slice) => api.procedures.cases({ ...ask, ...slice })))
  return (
    <DataTable<CaseRow>
      label={text.list}
      columns={caseColumns(procedure)}
      source={source}
      rowKey={(row) => row.id}
      focus={Math.min(list.focus, source.total - 1)}
      onFocus={list.setFocus}
      onOpen={(row) => navigate(`/ledgers/procedures/case/${row.id}`)}
      selection={{ keys, onChange: list.setKeys, onAll: () => void all() }}
      sort={ask.sort ? { key: ask.sort.key, descending: ask.sort.down } : undefined}
      onSort={(key) => list.change({ ...ask, sort: sortAfter(ask.sort, key) })}
      isQuiet={(row) => row.state === 'stopped'}
      empty={source.loading ? null : <Nothing words={text} isWhole={list.isWhole} onClear={list.clear} />}
      autoFocus
    />
  )
}

function sortAfter(sort: CaseAsk['sort'], key: string): CaseAsk['sort'] {
  const column = key as NonNullable<CaseAsk['sort']>['key']
  if (sort?.key !== key) return { key: column, down: false }
  return sort.down ? null : { key: column, down: true }
}
