import { useState } from 'react'
import type { ImportDossier } from '#shared/modules/dossiers/exchange'
import { ListBody } from '../../../app/lists/ListParts'
import {
  BottomBar,
  Button,
  CountTabs,
  DataTable,
  EmptyState,
  ErrorNotice,
  Page,
  PageHead,
  ProgressLine,
  useArraySource,
  useShortcut,
} from '../../../components'
import classes from './exchange.module.css'
import { text } from './exchange.text'
import { ImportSide } from './ImportSide'
import { importColumns } from './import-columns'
import { decisionOf, type ImportView, importView, NOTHING, openQuestions } from './import-state'
import { useTaking } from './use-import'

type Preview = NonNullable<ImportView['preview']>
type Shown = 'all' | 'ready' | 'refused' | 'ignored'

/** What the files would bring, dossier by dossier; what does not fit stands beside, and each is decided on. */
export function ImportPreview({ preview }: { preview: Preview }) {
  const { dossiers, ignored } = preview
  const [shown, setShown] = useState<Shown>('all')
  const [focus, setFocus] = useState(0)
  const view = importView.use()
  const taking = useTaking()
  const rows = rowsOf(dossiers, shown)
  const held = rows[Math.min(focus, rows.length - 1)]
  return (
    <Page
      head={
        <PreviewHead
          preview={preview}
          locked={taking.running}
          shown={shown}
          onChange={(next) => {
            setShown(next)
            setFocus(0)
          }}
        />
      }
      bottom={<TakeBar view={view} dossiers={dossiers} taking={taking} />}
    >
      <div className={classes.split}>
        <ListBody>
          <ErrorNotice error={taking.failure} />
          {shown === 'ignored' ? (
            <Ignored lines={ignored} />
          ) : (
            <Rows key={shown} view={view} rows={rows} focus={focus} onFocus={setFocus} />
          )}
        </ListBody>
        {shown !== 'ignored' && held && <ImportSide key={held.key} dossier={held} locked={taking.running} />}
      </div>
    </Page>
  )
}

function rowsOf(dossiers: readonly ImportDossier[], shown: Shown): readonly ImportDossier[] {
  if (shown === 'refused') return dossiers.filter((it) => it.refusal !== '')
  return shown === 'ready' ? dossiers.filter((it) => it.refusal === '') : dossiers
}

type HeadProps = { preview: Preview; locked: boolean; shown: Shown; onChange: (shown: Shown) => void }

function PreviewHead({ preview: { dossiers, ignored }, locked, shown, onChange }: HeadProps) {
  const tabs = text.importTabs
  const count = (of: Shown) => rowsOf(dossiers, of).length
  return (
    <>
      <PageHead
        low
        title={text.importTitle}
        facts={text.importFacts(dossiers.length)}
        actions={
          <Button kind="quiet" disabled={locked} onClick={() => importView.set(NOTHING)}>
            {text.otherFiles}
          </Button>
        }
      />
      <CountTabs<Shown>
        label={text.importTable}
        value={shown}
        onChange={onChange}
        tabs={[
          { key: 'all', label: tabs.all, count: dossiers.length },
          { key: 'ready', label: tabs.ready, count: count('ready') },
          { key: 'refused', label: tabs.refused, count: count('refused'), tone: 'red' },
          { key: 'ignored', label: tabs.ignored, count: ignored.length, tone: 'amber' },
        ]}
      />
    </>
  )
}

type RowsProps = {
  view: ImportView
  rows: readonly ImportDossier[]
  focus: number
  onFocus: (index: number) => void
}

function Rows({ view, rows, focus, onFocus }: RowsProps) {
  return (
    <DataTable<ImportDossier>
      label={text.importTable}
      columns={importColumns(view)}
      source={useArraySource(rows)}
      rowKey={(it) => it.key}
      focus={Math.min(focus, rows.length - 1)}
      onFocus={onFocus}
      isQuiet={(it) => decisionOf(view, it).act === 'skip'}
      empty={<EmptyState>{text.nothing}</EmptyState>}
      autoFocus
    />
  )
}

function Ignored({ lines }: { lines: readonly string[] }) {
  const [focus, setFocus] = useState(0)
  return (
    <DataTable<string>
      label={text.importTabs.ignored}
      columns={[{ key: 'line', title: text.columns.message, render: (it) => <span title={it}>{it}</span> }]}
      source={useArraySource(lines)}
      rowKey={(it) => it}
      focus={Math.min(focus, lines.length - 1)}
      onFocus={setFocus}
      empty={<EmptyState>{text.nothing}</EmptyState>}
    />
  )
}

type TakeProps = {
  view: ImportView
  dossiers: readonly ImportDossier[]
  taking: ReturnType<typeof useTaking>
}

function TakeBar({ view, dossiers, taking }: TakeProps) {
  const due = dossiers.filter((it) => decisionOf(view, it).act !== 'skip')
  const open = due.filter((it) => openQuestions(view, it) > 0).length
  const ready = due.length > 0 && open === 0
  useShortcut('ctrl+enter', taking.run, { enabled: ready && !taking.running })
  return (
    <BottomBar
      kind="commit"
      right={
        taking.running ? (
          <ProgressLine progress={taking.progress} onCancel={taking.cancel} />
        ) : (
          <Button kind="primary" keys="ctrl+enter" disabled={!ready} onClick={taking.run}>
            {text.willImport(due.length)}
          </Button>
        )
      }
    >
      {open > 0 && <span className={classes.amber}>{text.notDecided(open)}</span>}
    </BottomBar>
  )
}
