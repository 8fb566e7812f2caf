import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { DossierRow } from '#shared/modules/dossiers/dossier'
import type { ExportProblem } from '#shared/modules/dossiers/exchange'
import type { DossierId } from '#shared/values/id'
import { ListBody } from '../../../app/lists/ListParts'
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
  const { problems } = work
  return (
    <Page
      head={<PageHead title={text.exportTitle} facts={text.exportFacts(rows.length, pages)} />}
      bottom={<Acts work={work} onCheck={() => void check()} />}
    >
      <div className={classes.split}>
        <ExportSettings draft={work.draft} onChange={work.change} />
        <ListBody>
          <ListTabs {...{ shown, problems, count: rows.length }} onChange={setShown} />
          <ErrorNotice error={work.failure ?? error} />
          {shown === 'list' ? (
            <Dossiers rows={rows} />
          ) : (
            <ProblemList key={shown} rows={ofLevel(problems, shown)} checked={problems !== null} />
          )}
        </ListBody>
      </div>
    </Page>
  )
}

type Problems = ReturnType<typeof useExport>['problems']
type TabsProps = { shown: Shown; count: number; problems: Problems; onChange: (shown: Shown) => void }

/** What the checks found is counted once they have run. */
function ListTabs({ shown, count, problems, onChange }: TabsProps) {
  const found = (level: ExportProblem['level']) => (problems ? ofLevel(problems, level).length : undefined)
  return (
    <CountTabs<Shown>
      label={text.tabs}
      value={shown}
      onChange={onChange}
      tabs={[
        { key: 'list', label: text.list, count },
        { key: 'fail', label: text.fails, count: found('fail'), tone: 'red' },
        { key: 'warn', label: text.warns, count: found('warn'), tone: 'amber' },
      ]}
    />
  )
}

function ofLevel(problems: Problems, level: ExportProblem['level']): ExportProblem[] {
  return problems?.filter((it) => it.level === level) ?? []
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

function ProblemList({ rows, checked }: { rows: readonly ExportProblem[]; checked: boolean }) {
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
