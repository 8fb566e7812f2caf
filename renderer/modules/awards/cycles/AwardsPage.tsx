import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { CycleRow } from '#shared/modules/awards/cycle'
import { ListBody, SearchBox } from '../../../app/lists/ListParts'
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
import { CYCLE_COLUMNS } from './cycle-columns'
import { type CycleTab, changeCycleList, useCycleList } from './cycle-list'
import { text } from './cycles.text'

const TABS: readonly CycleTab[] = ['running', 'finished', 'all']

/** The room 评选: its cycles by how far they have come, and the ways to programmes, reviewers and honours. */
export function AwardsPage() {
  const list = useCycleList()
  const source = usePagedQuery('awards.cycles', list)
  const [focus, setFocus] = useState(0)
  const mayEdit = useRight('awards.edit')
  const counts = source.answer?.counts
  const make = () => navigate('/awards/new')
  useShortcut('ctrl+n', make, { label: text.newCycle, enabled: mayEdit })
  useStatus([text.status(source.total)])
  return (
    <Page head={<AwardsHead counts={counts} onMake={mayEdit ? make : undefined} />}>
      <ListBody>
        <ErrorNotice error={source.error} />
        <DataTable<CycleRow>
          label={text.tableLabel}
          columns={CYCLE_COLUMNS}
          source={source}
          rowKey={(it) => it.id}
          focus={Math.min(focus, source.total - 1)}
          onFocus={setFocus}
          onOpen={(it) => navigate(`/awards/cycles/${it.id}`)}
          autoFocus
          empty={source.loading ? null : <Nothing mayEdit={mayEdit} onMake={make} />}
        />
      </ListBody>
    </Page>
  )
}

function Nothing({ mayEdit, onMake }: { mayEdit: boolean; onMake: () => void }) {
  const { tab, text: words } = useCycleList()
  return (
    <EmptyState>
      {words === '' ? text.empty[tab] : text.nothingFound(words)}
      {mayEdit && words === '' && <LinkButton onClick={onMake}>{text.newCycle}</LinkButton>}
    </EmptyState>
  )
}

type AwardsHeadProps = {
  counts: Record<CycleTab, number> | undefined
  /** Undefined for whoever may only read. */
  onMake: (() => void) | undefined
}

/** The room's title with its ways, and the tabs with their counts. */
function AwardsHead({ counts, onMake }: AwardsHeadProps) {
  const list = useCycleList()
  return (
    <>
      <PageHead
        title={text.title}
        facts={counts && text.facts(counts.running)}
        actions={
          <>
            <Button onClick={() => navigate('/awards/programmes')}>{text.programmes}</Button>
            <Button onClick={() => navigate('/awards/reviewers')}>{text.reviewers}</Button>
            <Button onClick={() => navigate('/awards/honours')}>{text.honours}</Button>
            {onMake && (
              <Button kind="primary" keys="ctrl+n" onClick={onMake}>
                {text.newCycle}
              </Button>
            )}
          </>
        }
      />
      <CountTabs
        label={text.tabsLabel}
        tabs={TABS.map((key) => ({ key, label: text.tabs[key], count: counts?.[key] }))}
        value={list.tab}
        onChange={(tab) => changeCycleList({ tab })}
        right={
          <SearchBox
            value={list.text}
            label={text.search}
            onChange={(words) => changeCycleList({ text: words })}
          />
        }
      />
    </>
  )
}
