import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { DossierRow } from '#shared/modules/dossiers/dossier'
import type { DossierId } from '#shared/values/id'
import { api } from '../../../api/client'
import { ListBody } from '../../../app/lists/ListParts'
import { usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { useStatus } from '../../../app/status'
import {
  Button,
  DataTable,
  EmptyState,
  ErrorNotice,
  LinkButton,
  Page,
  PageHead,
  useShortcut,
} from '../../../components'
import { useUnits } from '../../people/people.queries'
import { DossierBatchBar } from './DossierBatchBar'
import { DossierFilters } from './DossierFilters'
import { dossierColumns } from './dossier-columns'
import {
  changeDossierList,
  type DossierList,
  EVERY_DOSSIER,
  filterOf,
  isWhole,
  useDossierList,
} from './dossier-list'
import { NewDossiersDialog } from './NewDossiersDialog'
import { text } from './records.text'

/** Every dossier: found, filtered by what there is to do, printed and added to many at once. */
export function DossiersPage() {
  const list = useDossierList()
  const source = usePagedQuery('dossiers.dossiers', filterOf(list))
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set())
  const [adding, setAdding] = useState(false)
  const mayEdit = useRight('dossiers.edit')
  const none = () => setKeys(new Set())
  const add = () => setAdding(true)
  useShortcut('ctrl+n', add, { label: text.add, enabled: mayEdit })
  useShortcut('escape', none, { enabled: keys.size > 0, own: true })
  useStatus([text.status(source.total), ...(keys.size > 0 ? [text.selected(keys.size)] : [])])
  const onAdd = mayEdit ? add : undefined
  return (
    <Page
      head={
        <PageHead
          title={text.title}
          facts={source.loading ? undefined : text.facts(source.total)}
          actions={<HeadActions onAdd={onAdd} />}
        />
      }
      bottom={keys.size > 0 && <DossierBatchBar ids={[...keys] as DossierId[]} onNone={none} />}
    >
      <ListBody>
        <DossierFilters list={list} />
        <ErrorNotice error={source.error} />
        <Rows list={list} source={source} keys={keys} onKeys={setKeys} onAdd={onAdd} />
      </ListBody>
      {adding && <NewDossiersDialog unit={list.organizationId} onClose={() => setAdding(false)} />}
    </Page>
  )
}

function HeadActions({ onAdd }: { onAdd: (() => void) | undefined }) {
  if (!onAdd) return null
  return (
    <>
      <Button onClick={() => navigate('/dossiers/import')}>{text.import}</Button>
      <Button kind="primary" keys="ctrl+n" onClick={onAdd}>
        {text.add}
      </Button>
    </>
  )
}

type RowsProps = {
  list: DossierList
  source: ReturnType<typeof usePagedQuery<'dossiers.dossiers'>>
  keys: ReadonlySet<string>
  onKeys: (keys: ReadonlySet<string>) => void
  onAdd: (() => void) | undefined
}

function Rows({ list, source, keys, onKeys, onAdd }: RowsProps) {
  const { short } = useUnits()
  const all = async () => {
    const reply = await api.dossiers.dossierOrder(filterOf(list))
    onKeys(new Set(reply.ok ? reply.value : []))
  }
  return (
    <DataTable<DossierRow>
      label={text.table}
      columns={dossierColumns(short)}
      source={source}
      rowKey={(it) => it.id}
      focus={Math.min(list.focus, source.total - 1)}
      onFocus={(focus) => changeDossierList({ focus })}
      onOpen={(row) => navigate(`/dossiers/files/${row.id}`)}
      selection={{ keys, onChange: onKeys, onAll: () => void all() }}
      sort={{ key: list.sort, descending: list.sort === 'changed' }}
      onSort={(sort) => changeDossierList({ sort: sort as DossierList['sort'] })}
      isQuiet={(it) => it.state === 'gone' || it.state === 'archived'}
      empty={source.loading ? null : <Nothing list={list} onAdd={onAdd} />}
      autoFocus
    />
  )
}

function Nothing({ list, onAdd }: { list: DossierList; onAdd: (() => void) | undefined }) {
  if (!isWhole(list))
    return (
      <EmptyState>
        {text.nothing}
        <LinkButton onClick={() => changeDossierList(EVERY_DOSSIER)}>{text.clear}</LinkButton>
      </EmptyState>
    )
  return (
    <EmptyState>
      {text.empty}
      {onAdd && <LinkButton onClick={onAdd}>{text.emptyAdd}</LinkButton>}
    </EmptyState>
  )
}
