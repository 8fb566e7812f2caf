import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { DossierRow } from '#shared/modules/dossiers/dossier'
import type { ExportProblem } from '#shared/modules/dossiers/exchange'
import type { DossierId } from '#shared/values/id'
import { useApiQuery } from '../../../app/queries'
import { useStatus } from '../../../app/status'
import {
  BottomBar,
  Button,
  CountTabs,
  DataTable,
  EmptyState,
  ErrorNotice,
  LinkButton,
  Page,
  PageHead,
  ProgressLine,
  useArraySource,
  useShortcut,
} from '../../../components'
import { ExportSettings } from './ExportSettings'
import classes from './exchange.module.css'
import { text } from './exchange.text'
import { chosenColumns, problemColumns } from './export-columns'
import { useChosenDossiers, useExport } from './use-export'

type Shown = 'list' | 'fail' | 'warn'

/** Dossiers out of the program: in which form, whether they are sound, and into which folder. */
export function ExportPage() {
  const ids = useChosenDossiers()
  if (ids.length > 0) return <Chosen ids={ids} />
  return (
    <Page head={<PageHead title={text.exportTitle} />}>
      <EmptyState>
        {text.noneChosen}
        <LinkButton onClick={() => navigate('/dossiers')}>{text.toList}</LinkButton>
      </EmptyState>
    </Page>
  )
}

function Chosen({ ids }: { ids: DossierId[] }) {
  const work = useExport(ids)
  const [shown, setShown] = useState<Shown>('list')
  const { data: rows = [], error } = useApiQuery('dossiers.dossiersToExport', { dossierIds: ids })
  const pages = rows.reduce((sum, it) => sum + it.scanned, 0)
  useStatus([text.exportFacts(rows.length, pages)])
  useShortcut('ctrl+enter', () => void work.run(), { enabled: work.ready && !work.running })
  const check = async () => {
    await work.check()
    setShown('fail')
  }
  const found = (level: ExportProblem['level']) => work.problems?.filter((it) => it.level === level) ?? []
  return (
    <Page
      head={<PageHead title={text.exportTitle} facts={text.exportFacts(rows.length, pages)} />}
      bottom={<Acts work={work} onCheck={() => void check()} />}
    >
      <div className={classes.split}>
        <ExportSettings draft={work.draft} onChange={work.change} />
        <div className={classes.list}>
          <CountTabs<Shown>
            label={text.tabs}
            value={shown}
            onChange={setShown}
            tabs={[
              { key: 'list', label: text.list, count: rows.length },
              {
                key: 'fail',
                label: text.fails,
                count: work.problems ? found('fail').length : undefined,
                tone: 'red',
              },
              {
                key: 'warn',
                label: text.warns,
                count: work.problems ? found('warn').length : undefined,
                tone: 'amber',
              },
            ]}
          />
          <ErrorNotice error={work.failure ?? error} />
          {shown === 'list' ? (
            <Dossiers rows={rows} />
          ) : (
            <Problems key={shown} rows={found(shown)} checked={work.problems !== null} />
          )}
        </div>
      </div>
    </Page>
  )
}

function Dossiers({ rows }: { rows: readonly DossierRow[] }) {
  const [focus, setFocus] = useState(0)
  return (
    <DataTable<DossierRow>
      label={text.list}
      columns={chosenColumns}
      source={useArraySource(rows)}
      rowKey={(it) => it.id}
      focus={Math.min(focus, rows.length - 1)}
      onFocus={setFocus}
      onOpen={(it) => navigate(`/dossiers/files/${it.id}`)}
    />
  )
}

function Problems({ rows, checked }: { rows: readonly ExportProblem[]; checked: boolean }) {
  const [focus, setFocus] = useState(0)
  return (
    <DataTable<ExportProblem>
      label={text.tabs}
      columns={problemColumns}
      source={useArraySource(rows)}
      rowKey={(it) => `${it.dossierId} ${it.check} ${it.message}`}
      focus={Math.min(focus, rows.length - 1)}
      onFocus={setFocus}
      onOpen={(it) => navigate(`/dossiers/files/${it.dossierId}`)}
      empty={<EmptyState>{checked ? text.clean : text.notChecked}</EmptyState>}
    />
  )
}

type ActsProps = { work: ReturnType<typeof useExport>; onCheck: () => void }

function Acts({ work, onCheck }: ActsProps) {
  const { problems, running, progress, cancel, ready } = work
  const fails = problems?.filter((it) => it.level === 'fail').length ?? 0
  return (
    <BottomBar
      kind="commit"
      right={
        running ? (
          <ProgressLine progress={progress} onCancel={cancel} />
        ) : (
          <>
            <Button onClick={onCheck}>{text.check}</Button>
            <Button kind="primary" keys="ctrl+enter" disabled={!ready} onClick={() => void work.run()}>
              {text.export}
            </Button>
          </>
        )
      }
    >
      {problems && fails > 0 && <strong className={classes.red}>{text.toFix(fails)}</strong>}
      {problems && fails === 0 && (
        <span>{problems.length > 0 ? text.toKnow(problems.length) : text.clean}</span>
      )}
      {!problems && <span className={classes.quiet}>{text.notChecked}</span>}
    </BottomBar>
  )
}
