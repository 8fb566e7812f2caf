import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { CaseRow } from '#shared/modules/evaluations/cases'
import { SearchBox } from '../../../app/lists/ListParts'
import { usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { useStatus } from '../../../app/status'
import {
  Button,
  CountTabs,
  DataTable,
  EmptyState,
  ErrorNotice,
  LinkButton,
  Page,
  PageHead,
  useShortcut,
} from '../../../components'
import { CaseDialog } from './CaseDialog'
import { CASE_COLUMNS } from './case-columns'
import { BLANK_CASE, type CaseDraft, draftOf } from './case-form'
import { type CaseTab, changeCaseList, useCaseList } from './case-list'
import classes from './cases.module.css'
import { text } from './cases.text'

const TABS: readonly CaseTab[] = ['inForce', 'ended', 'all']

/** The register of cases: sanctions and what else happened to people and organizations, and until when it has effect. */
export function CasesPage() {
  const list = useCaseList()
  const source = usePagedQuery('evaluations.cases', list)
  const [focus, setFocus] = useState(0)
  const [open, setOpen] = useState<{ draft: CaseDraft; row: CaseRow | null } | null>(null)
  const mayEdit = useRight('evaluations.edit')
  const counts = source.answer?.counts
  const register = () => setOpen({ draft: BLANK_CASE, row: null })
  useShortcut('ctrl+n', register, { label: text.newTitle, enabled: mayEdit })
  useStatus([text.status(source.total)])
  return (
    <Page
      head={
        <>
          <PageHead
            title={text.title}
            facts={counts && text.facts(counts.inForce)}
            actions={
              <>
                <Button onClick={() => navigate('/evaluations/standards')}>{text.standards}</Button>
                {mayEdit && (
                  <Button kind="primary" keys="ctrl+n" onClick={register}>
                    {text.register}
                  </Button>
                )}
              </>
            }
          />
          <CountTabs
            label={text.tabsLabel}
            tabs={TABS.map((key) => ({ key, label: text.tabs[key], count: counts?.[key] }))}
            value={list.state}
            onChange={(state) => changeCaseList({ state })}
            right={
              <SearchBox
                value={list.text}
                label={text.search}
                onChange={(words) => changeCaseList({ text: words })}
              />
            }
          />
        </>
      }
    >
      <div className={classes.list}>
        <ErrorNotice error={source.error} />
        <DataTable<CaseRow>
          label={text.tableLabel}
          columns={CASE_COLUMNS}
          source={source}
          rowKey={(it) => it.id}
          focus={Math.min(focus, source.total - 1)}
          onFocus={setFocus}
          onOpen={(row) => setOpen({ draft: draftOf(row), row })}
          isQuiet={(it) => !it.inForce}
          empty={source.loading ? null : <Nothing onRegister={mayEdit ? register : undefined} />}
          autoFocus
        />
      </div>
      {open && <CaseDialog draft={open.draft} row={open.row} onClose={() => setOpen(null)} />}
    </Page>
  )
}

function Nothing({ onRegister }: { onRegister: (() => void) | undefined }) {
  const { state, text: words } = useCaseList()
  return (
    <EmptyState>
      {words === '' ? text.empty[state] : text.nothingFound(words)}
      {onRegister && words === '' && <LinkButton onClick={onRegister}>{text.newTitle}</LinkButton>}
    </EmptyState>
  )
}
