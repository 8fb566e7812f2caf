import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { VillageAsk, type VillageRow } from '#shared/modules/organizations/village'
import type { VillageId } from '#shared/values/id'
import { api } from '../../../../api/client'
import { ListBody, Nothing } from '../../../../app/lists/ListParts'
import { everyKey, useList, useListStatus } from '../../../../app/lists/use-list'
import { usePagedQuery } from '../../../../app/queries'
import { useRight } from '../../../../app/session'
import { localToday } from '../../../../app/today'
import {
  BottomBar,
  Button,
  DataTable,
  ErrorNotice,
  LinkButton,
  Page,
  useShortcut,
} from '../../../../components'
import { TargetsDialog } from './TargetsDialog'
import { VillageDialog } from './VillageDialog'
import { VillagesHead } from './VillagesHead'
import { VILLAGE_COLUMNS } from './village-columns'
import { text } from './villages.text'

/** 村（社区）: marks, secretaries, income and premises against the year's targets, funds by source. */
export function VillagesPage() {
  const everything = VillageAsk.parse({ year: Number(localToday().slice(0, 4)) })
  const list = useList<VillageAsk>(everything, everything)
  const { ask, keys } = list
  const [adding, setAdding] = useState(false)
  const source = usePagedQuery('organizations.villages', ask)
  const mayEdit = useRight('organizations.edit')
  useShortcut('ctrl+n', () => setAdding(true), { label: text.add, enabled: mayEdit })
  useListStatus(text, source.total, keys.size)
  const all = async () =>
    list.setKeys(await everyKey(source.total, (slice) => api.organizations.villages({ ...ask, ...slice })))
  return (
    <Page
      head={
        <VillagesHead ask={ask} onAsk={list.change} onAdd={mayEdit ? () => setAdding(true) : undefined} />
      }
      bottom={
        mayEdit && keys.size > 0 && <Bar ids={[...keys] as VillageId[]} year={ask.year} onNone={list.none} />
      }
    >
      <ListBody>
        <ErrorNotice error={source.error} />
        <DataTable<VillageRow>
          label={text.list}
          columns={VILLAGE_COLUMNS}
          source={source}
          rowKey={(row) => row.id}
          focus={Math.min(list.focus, source.total - 1)}
          onFocus={list.setFocus}
          onOpen={(row) => navigate(`/organizations/villages/${row.id}`)}
          selection={{ keys, onChange: list.setKeys, onAll: () => void all() }}
          empty={source.loading ? null : <Nothing words={text} isWhole={list.isWhole} onClear={list.clear} />}
          autoFocus
        />
      </ListBody>
      {adding && <VillageDialog village={null} onClose={() => setAdding(false)} />}
    </Page>
  )
}

function Bar({ ids, year, onNone }: { ids: VillageId[]; year: number; onNone: () => void }) {
  const [setting, setSetting] = useState(false)
  return (
    <BottomBar
      right={
        <LinkButton quiet onClick={onNone}>
          {text.unselect}
        </LinkButton>
      }
    >
      <strong>{text.selected(ids.length)}</strong>
      <Button small onClick={() => setSetting(true)}>
        {text.targets}
      </Button>
      {setting && <TargetsDialog ids={ids} year={year} onClose={() => setSetting(false)} onDone={onNone} />}
    </BottomBar>
  )
}
