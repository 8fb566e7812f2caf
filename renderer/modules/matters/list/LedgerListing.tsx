import { navigate } from 'wouter/use-hash-location'
import { matterAddress } from '#shared/modules/matters/address'
import type { LedgerCounts, LedgerSystem, LedgerTab } from '#shared/modules/matters/contract-matters'
import type { MatterRow } from '#shared/modules/matters/matter'
import type { MatterSystem } from '#shared/modules/matters/system'
import type { OrganizationId } from '#shared/values/id'
import { api } from '../../../api/client'
import { ListBody, Nothing, SearchBox } from '../../../app/lists/ListParts'
import { everyKey, useList, useListStatus } from '../../../app/lists/use-list'
import { useApiQuery, usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { CountTabs, DataTable, EmptyState, ErrorNotice, PlainPicker, useShortcut } from '../../../components'
import { useUnits } from '../../people/people.queries'
import classes from '../matters.module.css'
import { text } from '../matters.text'
import { ListingHead } from './ListingHead'
import { MatterBar } from './MatterBar'
import { matterColumns } from './matter-columns'

/** `tab` and `unit` are where it begins; '' is every unit. */
type Props = { ledger: LedgerSystem; tab: LedgerTab; unit: string }

/** The ledger of one system: tabs with counts, its own columns, acts for many. */
export function LedgerListing({ ledger, tab, unit }: Props) {
  const { data: rules, error } = useApiQuery('matters.rules', { system: ledger.key })
  if (!rules) return error ? <ErrorNotice error={error} /> : <EmptyState>{text.loading}</EmptyState>
  return <Listing ledger={ledger} rules={rules.content} tab={tab} unit={unit} />
}

type Ask = { tab: LedgerTab; text: string; kind: string; unit: string }
const WHOLE: Ask = { tab: 'all', text: '', kind: '', unit: '' }
type ListingProps = Props & { rules: MatterSystem }

function Listing({ ledger, rules, tab, unit }: ListingProps) {
  const list = useList<Ask>({ ...WHOLE, tab, unit }, WHOLE)
  const { unit: chosen, ...asked } = list.ask
  const filter = { system: ledger.key, ...asked, unitId: (chosen || null) as OrganizationId | null }
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
          onOpen={(row) => navigate(matterAddress(row.id))}
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
              onChange={(kind) => change({ ...ask, kind })}
              options={[
                { value: '', label: text.everyKind },
                ...rules.kinds.map(({ key, label }) => ({ value: key, label })),
              ]}
            />
          )}
          <UnitPicker value={ask.unit} onChange={(unit) => change({ ...ask, unit })} />
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

function UnitPicker({ value, onChange }: { value: string; onChange: (unit: string) => void }) {
  const { units } = useUnits()
  return (
    <PlainPicker
      label={text.units}
      value={value}
      onChange={onChange}
      options={[
        { value: '', label: text.everyUnit },
        ...units.map((it) => ({ value: it.id as string, label: it.shortName || it.name })),
      ]}
    />
  )
}
