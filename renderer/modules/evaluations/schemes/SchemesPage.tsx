import { useMemo, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { SchemeRow } from '#shared/modules/evaluations/scheme'
import { useApiQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { useStatus } from '../../../app/status'
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
import { schemeColumns } from './scheme-columns'
import { useChangedSchemes } from './scheme-edits'
import { inTabs, type SchemeTab, TABS } from './scheme-tabs'
import { text } from './schemes.text'
import { openScheme } from './use-scheme-acts'

const NONE: readonly SchemeRow[] = []

/** All schemes of the department: those in use, drafts, those out of use, and editions that newer ones replaced. */
export function SchemesPage() {
  const { data, error, isPending } = useApiQuery('evaluations.schemes', { editions: 'all' })
  const rows = useMemo(() => inTabs(data ?? NONE), [data])
  const [chosen, setTab] = useState<SchemeTab | null>(null)
  const tab = chosen ?? (rows.used.length > 0 ? 'used' : 'drafts')
  const [focus, setFocus] = useState(0)
  const mayEdit = useRight('evaluations.edit')
  const changed = useChangedSchemes()
  const source = useArraySource(rows[tab])
  const create = () => navigate('/evaluations/schemes/new')
  useShortcut('ctrl+n', create, { label: text.newScheme, enabled: mayEdit })
  useStatus([text.count(rows[tab].length)])
  return (
    <Page
      head={
        <>
          <PageHead
            title={text.title}
            actions={
              mayEdit && (
                <Button kind="primary" keys="ctrl+n" onClick={create}>
                  {text.newScheme}
                </Button>
              )
            }
          />
          <CountTabs
            label={text.tabsLabel}
            tabs={TABS.map((key) => ({ key, label: text.tabs[key], count: rows[key].length }))}
            value={tab}
            onChange={(key) => {
              setTab(key)
              setFocus(0)
            }}
          />
        </>
      }
    >
      <ErrorNotice error={error} />
      <DataTable<SchemeRow>
        label={text.list}
        columns={schemeColumns(changed)}
        source={source}
        rowKey={(row) => row.id}
        focus={focus}
        onFocus={setFocus}
        onOpen={(row) => openScheme(row.id)}
        empty={isPending ? null : <EmptyState>{text.empty[tab]}</EmptyState>}
        autoFocus
      />
    </Page>
  )
}
