import { useMemo, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { ListBody } from '../../../app/lists/ListParts'
import { type OutputOf, useApiQuery } from '../../../app/queries'
import { useStatus } from '../../../app/status'
import {
  type Column,
  DataTable,
  EmptyState,
  ErrorNotice,
  Page,
  PageHead,
  Tag,
  useArraySource,
} from '../../../components'
import { text } from './reading.text'

type MyPermit = OutputOf<'dossiers.myPermits'>[number]
/** One dossier of one permit: what a reader opens. */
type Row = { key: string; permit: MyPermit; subject: MyPermit['subjects'][number] }

/** What the caller may read by approval: Enter goes into the reading room. */
export function MyPermitsPage() {
  const { data, error, isPending } = useApiQuery('dossiers.myPermits', {})
  const [focus, setFocus] = useState(0)
  const rows = useMemo(() => (data ?? []).flatMap(rowsOf), [data])
  const source = useArraySource(rows)
  useStatus([text.facts(rows.length)])
  const open = ({ permit, subject }: Row) => {
    if (permit.state === 'open' && permit.minutesLeft !== 0)
      navigate(`/dossiers/mine/${permit.id}/${subject.dossierId}`)
  }
  return (
    <Page head={<PageHead title={text.title} facts={isPending ? undefined : text.facts(rows.length)} />}>
      <ListBody>
        <ErrorNotice error={error} />
        <DataTable<Row>
          label={text.table}
          columns={COLUMNS}
          source={source}
          rowKey={(it) => it.key}
          focus={Math.min(focus, rows.length - 1)}
          onFocus={setFocus}
          onOpen={open}
          empty={isPending ? null : <EmptyState>{text.empty}</EmptyState>}
          isQuiet={({ permit }) => permit.state !== 'open' || permit.minutesLeft === 0}
          autoFocus
        />
      </ListBody>
    </Page>
  )
}

function rowsOf(permit: MyPermit): Row[] {
  return permit.subjects.map((subject) => ({ key: `${permit.id} ${subject.dossierId}`, permit, subject }))
}

const COLUMNS: readonly Column<Row>[] = [
  { key: 'who', title: text.columns.who, width: 92, strong: true, render: (it) => it.subject.name },
  { key: 'unit', title: text.columns.unit, render: (it) => it.subject.unitName || text.none },
  { key: 'number', title: text.columns.number, width: 148, render: (it) => it.permit.number },
  { key: 'reason', title: text.columns.reason, width: 128, render: (it) => it.permit.reason },
  {
    key: 'scope',
    title: text.columns.scope,
    width: 108,
    render: ({ permit }) =>
      permit.materialIds.length === 0 ? text.whole : text.some(permit.materialIds.length),
  },
  { key: 'until', title: text.columns.until, width: 100, render: (it) => it.permit.until || text.none },
  {
    key: 'left',
    title: text.columns.left,
    width: 92,
    align: 'right',
    render: ({ permit }) => (permit.minutesLeft === null ? text.unlimited : text.left(permit.minutesLeft)),
  },
  { key: 'state', title: text.columns.state, width: 116, render: (it) => <State permit={it.permit} /> },
]

function State({ permit }: { permit: MyPermit }) {
  if (permit.state !== 'open') return <Tag>{text.waiting}</Tag>
  if (permit.minutesLeft === 0) return <Tag tone="red">{text.usedUp}</Tag>
  return <Tag tone="accent">{text.open}</Tag>
}
