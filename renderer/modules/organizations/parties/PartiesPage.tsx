import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { PartyAsk, type PartyRow } from '#shared/modules/organizations/party'
import { ListBody, Nothing } from '../../../app/lists/ListParts'
import { useList, useListStatus } from '../../../app/lists/use-list'
import { usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { localToday } from '../../../app/today'
import { DataTable, ErrorNotice, Page, useShortcut } from '../../../components'
import { PartiesHead } from './PartiesHead'
import { PartyDialog } from './PartyDialog'
import { text } from './parties.text'
import { partyColumns } from './party-columns'

const EVERYTHING = PartyAsk.parse({})

/** 党组织: the tree with secretaries, members, posts and terms, as of any day. */
export function PartiesPage() {
  const list = useList<PartyAsk>(EVERYTHING, EVERYTHING)
  const { ask } = list
  const [adding, setAdding] = useState(false)
  const source = usePagedQuery('organizations.parties', ask)
  const mayEdit = useRight('organizations.edit')
  useShortcut('ctrl+n', () => setAdding(true), { label: text.add, enabled: mayEdit })
  useListStatus(text, source.total, 0)
  return (
    <Page
      head={
        <PartiesHead
          ask={ask}
          onAsk={list.change}
          answer={source.answer}
          onAdd={mayEdit ? () => setAdding(true) : undefined}
        />
      }
    >
      <ListBody>
        <ErrorNotice error={source.error} />
        <DataTable<PartyRow>
          label={text.list}
          columns={partyColumns(ask.on || localToday())}
          source={source}
          rowKey={(row) => row.id}
          focus={Math.min(list.focus, source.total - 1)}
          onFocus={list.setFocus}
          onOpen={(row) => navigate(`/organizations/parties/${row.id}`)}
          isQuiet={(row) => row.endedOn !== ''}
          empty={source.loading ? null : <Nothing words={text} isWhole={list.isWhole} onClear={list.clear} />}
          autoFocus
        />
      </ListBody>
      {adding && <PartyDialog party={null} onClose={() => setAdding(false)} />}
    </Page>
  )
}
