import { navigate } from 'wouter/use-hash-location'
import type { LedgerCounts, LedgerSystem, LedgerTab } from '#shared/modules/matters/contract-matters'
import type { MatterRow } from '#shared/modules/matters/matter'
import type { MatterSystem } from '#shared/modules/matters/system'
import { api } from '../../../api/client'
import { ListBody, Nothing, SearchBox } from '../../../app/lists/ListParts'
import { everyKey, useList, useListStatus } from '../../../app/lists/use-list'
import { useApiQuery, usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { CountTabs, DataTable, EmptyState, ErrorNotice, PlainPicker, useShortcut } from '../../../components'
import classes from '../matters.module.css'
import { text } from '../matters.text'
import { ListingHead } from './ListingHead'
import { MatterBar } from './MatterBar'
import { matterColumns } from './matter-columns'

type Props = { ledger: LedgerSystem; tab: LedgerTab }

/** The ledger of one system: tabs with counts, its own columns, acts for many. */
export function LedgerListing({ ledger, tab }: Props) {
  const { data: rules, error } = useApiQuery('matters.rules', { system: ledger.key })
  if (!rules) return error ? <ErrorNotice error={error} /> : <EmptyState>{text.loading}</EmptyState>
  return <Listing ledger={ledger} rules={rules.content} tab={tab} />
}

type Ask = { tab: LedgerTab; text: string; kind: string }
type ListingProps = Props & { rules: MatterSystem }

function Listing({ ledger, rules, tab }: ListingProps) {
  const list = useList<Ask>({ tab, text: '', kind: '' }, { tab: 'all', text: '', kind: '' })
  const filter = { system: ledger.key, ...list.ask }
  const source = usePagedQuery('matters.list', filter)
  const mayEdit = useRight('ledgers.edit')
  const add = () => navigate(`/ledgers/matters/new/${ledger.key}`)
  useShortcut('ctrl+n', add, { label: text.add, enabled: mayEdit })
  useListStatus(text, source.total, list.keys.size)
  const markAll = async () =>
    list.setKeys(await everyKey(source.total, (slice) => api.matters.list({ ...filter, ...slice })))
  return (
    <div className={classes.listing}>
      <ListingHead ledger={ledger} rules={rules} filter={filter} mayEdit={mayEdit} onAdd={add} />
      <Tabs list={list} rules={rules} counts={source.answer?.counts ?? ledger.counts} />
      <ErrorNotice error={source.error} />
      <ListBody>
        <DataTable<MatterRow>
          label={ledger.title}
          columns={matterColumns(rules)}
          source={source}
          rowKey={(it) => it.id}
          focus={Math.min(list.focus, source.total - 1)}
          onFocus={list.setFocus}
          onOpen={(row) => navigate(`/ledgers/matters/${row.id}`)}
          selection={{ keys: list.keys, onChange: list.setKeys, onAll: () => void markAll() }}
          isQuiet={(it) => it.stage === 'void'}
          empty={
            source.loading ? null : <Nothing words={text.list} isWhole={list.isWhole} onClear={list.clear} />
          }
          autoFocus
        />
      </ListBody>
      {list.keys.size > 0 && <MatterBar rules={rules} keys={list.keys} onDone={list.none} />}
    </div>
  )
}

type TabsProps = {
  list: ReturnType<typeof useList<Ask>>
  rules: MatterSystem
  counts: LedgerCounts
}

const TABS: readonly LedgerTab[] = ['open', 'overdue', 'asked', 'closed', 'all']
const TONES: Partial<Record<LedgerTab, 'red' | 'amber'>> = { overdue: 'red', asked: 'amber' }

function Tabs({ list, rules, counts }: TabsProps) {
  const { ask, change } = list
  return (
    <CountTabs<LedgerTab>
      label={text.tabsLabel}
      value={ask.tab}
      onChange={(tab) => change({ ...ask, tab })}
      tabs={TABS.map((key) => ({ key, label: text.tabs[key], count: counts[key], tone: TONES[key] }))}
      right={
        <div className={classes.tools}>
          {rules.kinds.length > 1 && (
            <PlainPicker
              label={text.kinds}
              value={ask.kind}
              placeholder={text.everyKind}
              onChange={(kind) => change({ ...ask, kind })}
              options={rules.kinds.map(({ key, label }) => ({ value: key, label }))}
            />
          )}
          <SearchBox
            value={ask.text}
            label={text.search}
            onChange={(words) => change({ ...ask, text: words })}
          />
        </div>
      }
    />
  )
}
