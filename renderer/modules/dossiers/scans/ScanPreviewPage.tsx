import { useMemo, useState } from 'react'
import type { ScanPage } from '#shared/modules/dossiers/scan'
import { ListBody } from '../../../app/lists/ListParts'
import { useApiQuery, usePagedQuery } from '../../../app/queries'
import {
  Button,
  CountTabs,
  DataTable,
  EmptyState,
  ErrorNotice,
  Page,
  PageHead,
  useArraySource,
  useShortcut,
} from '../../../components'
import { ScanBar } from './ScanBar'
import { ScanSide } from './ScanSide'
import { dossierColumns, refusedColumns, scanColumns } from './scan-columns'
import { leaveOut, NOTHING, type ScanView, scanView } from './scan-state'
import classes from './scans.module.css'
import { text } from './scans.text'
import { useScanTake } from './use-scans'

type Open = NonNullable<ScanView['open']>
type Tab = 'pages' | 'refused' | 'dossiers'

/** Where every page would go. Space marks, Delete leaves a page out, Ctrl+Enter takes the rest in. */
export function ScanPreviewPage({ open }: { open: Open }) {
  const { previewId, files, pages, refused, dossiers } = open.preview
  const [tab, setTab] = useState<Tab>(pages === 0 ? 'refused' : 'pages')
  const take = useScanTake(previewId)
  useShortcut('escape', () => scanView.set(NOTHING), { enabled: !take.running })
  const tabs = [
    { key: 'pages' as const, label: text.tabs.pages, count: pages },
    { key: 'refused' as const, label: text.tabs.refused, count: refused.length, tone: 'red' as const },
    ...(dossiers.length > 0
      ? [{ key: 'dossiers' as const, label: text.tabs.dossiers, count: dossiers.length }]
      : []),
  ]
  return (
    <Page
      head={
        <>
          <PageHead
            low
            title={text.title}
            facts={text.previewFacts(files, pages)}
            actions={
              <Button kind="quiet" disabled={take.running} onClick={() => scanView.set(NOTHING)}>
                {text.otherFiles}
              </Button>
            }
          />
          <CountTabs<Tab> label={text.title} value={tab} onChange={setTab} tabs={tabs} />
        </>
      }
      bottom={<ScanBar open={open} take={take} />}
    >
      <ErrorNotice error={take.failure} />
      {tab === 'pages' && <Pages open={open} locked={take.running} />}
      {tab === 'refused' && (
        <Lines label={text.refusedTable} rows={refused} columns={refusedColumns} empty={text.noRefused} />
      )}
      {tab === 'dossiers' && (
        <Lines label={text.dossiersTable} rows={dossiers} columns={dossierColumns} empty={text.noPages} />
      )}
    </Page>
  )
}

function Pages({ open, locked }: { open: Open; locked: boolean }) {
  const { previewId } = open.preview
  const source = usePagedQuery('dossiers.scanPages', { previewId })
  const { left } = scanView.use()
  const [focus, setFocus] = useState(0)
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const row = source.rowAt(focus)
  const materials = useMaterials(row?.dossierId ?? open.dossierId)
  const columns = useMemo(() => scanColumns({ materials, left }), [materials, left])
  const keys = marked.size > 0 ? [...marked] : row ? [row.key] : []
  useShortcut('delete', () => leaveOut(keys, !keys.every((it) => left.has(it))), { enabled: !locked })
  return (
    <div className={classes.split}>
      <ListBody>
        <ErrorNotice error={source.error} />
        <DataTable<ScanPage>
          label={text.table}
          columns={columns}
          source={source}
          rowKey={(it) => it.key}
          focus={Math.min(focus, source.total - 1)}
          onFocus={setFocus}
          selection={{ keys: marked, onChange: setMarked, onAll: () => setMarked(loadedKeys(source)) }}
          isQuiet={(it) => left.has(it.key)}
          empty={<EmptyState>{text.noPages}</EmptyState>}
          autoFocus
        />
      </ListBody>
      {row && (
        <ScanSide
          previewId={previewId}
          row={row}
          keys={keys}
          locked={locked}
          onDone={() => setMarked(new Set())}
        />
      )}
    </div>
  )
}

function loadedKeys({ total, rowAt }: { total: number; rowAt: (index: number) => ScanPage | undefined }) {
  const rows = Array.from({ length: total }, (_, index) => rowAt(index))
  return new Set(rows.filter((it) => it !== undefined).map((it) => it.key))
}

function useMaterials(dossierId: Open['dossierId']) {
  const { data } = useApiQuery(
    'dossiers.materials',
    { dossierId: dossierId as never },
    { enabled: dossierId !== null },
  )
  return useMemo(() => new Map((data ?? []).map((it) => [it.id as string, it])), [data])
}

type LinesProps<Row> = {
  label: string
  rows: readonly Row[]
  columns: Parameters<typeof DataTable<Row>>[0]['columns']
  empty: string
}

function Lines<Row extends object>({ label, rows, columns, empty }: LinesProps<Row>) {
  const [focus, setFocus] = useState(0)
  const keyed = useMemo(() => new Map(rows.map((row, index) => [row, String(index)])), [rows])
  return (
    <DataTable<Row>
      label={label}
      columns={columns}
      source={useArraySource(rows)}
      rowKey={(it) => keyed.get(it) ?? ''}
      focus={Math.min(focus, rows.length - 1)}
      onFocus={setFocus}
      empty={<EmptyState>{empty}</EmptyState>}
      autoFocus
    />
  )
}
