import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { AuditFilter, AuditRow } from '#shared/modules/dossiers/audit'
import { ListBody } from '../../../app/lists/ListParts'
import { useApiQuery, usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { useStatus } from '../../../app/status'
import { useTask } from '../../../app/tasks'
import { tellDone } from '../../../app/tell-done'
import {
  Button,
  DataTable,
  EmptyState,
  ErrorNotice,
  LinkButton,
  Page,
  PageHead,
  ProgressLine,
} from '../../../components'
import { useUnits } from '../../people/people.queries'
import { AuditFilters, type AuditView } from './AuditFilters'
import { AuditUnits } from './AuditUnits'
import { auditColumns } from './audit-columns'
import { text } from './list.text'

const ALL: AuditFilter = {
  organizationId: null,
  state: null,
  doubtfulOnly: false,
  staleOnly: false,
  sort: 'unit',
}

/** Where the audits of all dossiers stand, by dossier or by unit. */
export function AuditsPage() {
  const [filter, setFilter] = useState<AuditFilter>(ALL)
  const [view, setView] = useState<AuditView>('list')
  const source = usePagedQuery('dossiers.auditOverview', filter)
  const stale = useStale(filter)
  const change = (part: Partial<AuditFilter>) => setFilter((before) => ({ ...before, ...part }))
  useStatus([text.status(source.total)])
  return (
    <Page
      head={
        <PageHead
          title={text.title}
          facts={source.loading ? undefined : text.facts(source.total)}
          actions={<LookOver filter={filter} stale={stale} />}
        />
      }
    >
      <ListBody>
        <AuditFilters filter={filter} onFilter={change} view={view} onView={setView} stale={stale} />
        <ErrorNotice error={source.error} />
        {view === 'units' ? (
          <AuditUnits
            filter={filter}
            onUnit={(organizationId) => {
              change({ organizationId })
              setView('list')
            }}
          />
        ) : (
          <Rows filter={filter} onFilter={change} source={source} />
        )}
      </ListBody>
    </Page>
  )
}

/** How many of these were changed since they were looked at. */
function useStale(filter: AuditFilter): number {
  const asked = { ...filter, doubtfulOnly: false, staleOnly: true, offset: 0, limit: 1 }
  return useApiQuery('dossiers.auditOverview', asked).data?.total ?? 0
}

/** Looks at all that the list shows anew, or only at those changed since. */
function LookOver({ filter, stale }: { filter: AuditFilter; stale: number }) {
  const { run, running, progress, cancel } = useTask('dossiers.lookOverDossiers', text.looking)
  if (!useRight('dossiers.audit')) return null
  const look = async (wanted: AuditFilter) => {
    const reply = await run(wanted)
    if (reply.ok) tellDone(text.looked(reply.value.dossiers, reply.value.doubtful, reply.value.fatal))
  }
  if (running) return <ProgressLine progress={progress} onCancel={cancel} />
  return (
    <>
      {stale > 0 && (
        <Button onClick={() => void look({ ...filter, doubtfulOnly: false, staleOnly: true })}>
          {text.lookStale(stale)}
        </Button>
      )}
      <Button onClick={() => void look(filter)}>{text.look}</Button>
    </>
  )
}

type RowsProps = {
  filter: AuditFilter
  onFilter: (part: Partial<AuditFilter>) => void
  source: ReturnType<typeof usePagedQuery<'dossiers.auditOverview'>>
}

function Rows({ filter, onFilter, source }: RowsProps) {
  const [focus, setFocus] = useState(0)
  const { short } = useUnits()
  return (
    <DataTable<AuditRow>
      label={text.table}
      columns={auditColumns(short)}
      source={source}
      rowKey={(it) => it.dossierId}
      focus={Math.min(focus, source.total - 1)}
      onFocus={setFocus}
      onOpen={(row) => navigate(`/dossiers/files/${row.dossierId}/audit`)}
      sort={{ key: filter.sort }}
      onSort={(sort) => onFilter({ sort: sort as AuditFilter['sort'] })}
      empty={
        source.loading ? null : (
          <EmptyState>
            {text.empty}
            <LinkButton onClick={() => onFilter(ALL)}>{text.clear}</LinkButton>
          </EmptyState>
        )
      }
      autoFocus
    />
  )
}
