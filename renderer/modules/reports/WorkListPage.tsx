import { useMemo, useState } from 'react'
import type { WorkItem } from '#shared/modules/reports/workbench'
import type { DueState } from '#shared/values/due'
import { ListBody, SearchBox } from '../../app/lists/ListParts'
import { WorkPaperActions } from '../../app/papers/WorkPaperActions'
import { useApiQuery } from '../../app/queries'
import { useStatus } from '../../app/status'
import {
  type CountTab,
  CountTabs,
  DataTable,
  EmptyState,
  ErrorNotice,
  LinkButton,
  Page,
  PageHead,
  Segmented,
  useArraySource,
  useShortcut,
} from '../../components'
import { PlainPicker } from '../../components/PlainPicker'
import { useUnits } from '../people/people.queries'
import { workColumns } from './bench/work-columns'
import { type ListEntry, listEntries, listKey } from './list-entries'
import { ReminderDialog } from './ReminderDialog'
import classes from './reports.module.css'
import { text } from './reports.text'
import { useOpenItem } from './use-work-acts'
import { WorkBar } from './WorkBar'
import { EVERY_ITEM, setWorkView, useWorkView, type WorkView } from './work-view'

/** Every matter that is due, overdue or waited for, narrowed by urgency, system, unit, day and words. */
export function WorkListPage() {
  const view = useWorkView()
  const { data, error } = useApiQuery(
    'reports.workItems',
    { ...view, state: null },
    { placeholderData: (before) => before },
  )
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const { reminder, openItem, addReminder, closeReminder } = useOpenItem()
  useShortcut('ctrl+n', () => addReminder(view.day), { label: text.add })
  useShortcut('escape', () => setMarked(new Set()), { enabled: marked.size > 0, own: true })
  const change = (part: Partial<WorkView>) => {
    setWorkView({ ...view, ...part })
    setMarked(new Set())
  }
  const items = useMemo(
    () => (data ?? []).filter((it) => view.state === null || it.state === view.state),
    [data, view.state],
  )
  const chosen = items.filter((it) => marked.has(it.key))
  useStatus([text.status(items.length), ...(chosen.length > 0 ? [text.selected(chosen.length)] : [])])
  return (
    <Page
      head={<Head view={view} all={data ?? []} onChange={change} />}
      bottom={chosen.length > 0 && <WorkBar items={chosen} onNone={() => setMarked(new Set())} />}
    >
      <ListBody>
        <ErrorNotice error={error} />
        <Items
          items={items}
          marked={marked}
          onMarked={setMarked}
          onOpen={openItem}
          empty={data !== undefined}
        />
      </ListBody>
      {reminder && (
        <ReminderDialog
          open={reminder}
          systems={namesOf(data ?? [], (it) => it.system)}
          onClose={closeReminder}
        />
      )}
    </Page>
  )
}

type ItemsProps = {
  items: readonly WorkItem[]
  marked: ReadonlySet<string>
  onMarked: (keys: ReadonlySet<string>) => void
  onOpen: (item: WorkItem) => void
  /** The list has come: it may say that it is empty. */
  empty: boolean
}

function Items({ items, marked, onMarked, onOpen, empty }: ItemsProps) {
  const [focus, setFocus] = useState(1)
  const entries = useMemo(() => listEntries(items), [items])
  const source = useArraySource(entries)
  const keys = new Set(items.map((it) => it.key))
  const { short } = useUnits()
  const year = String(new Date().getFullYear())
  return (
    <DataTable<ListEntry>
      label={text.everyTitle}
      columns={workColumns<ListEntry>(itemOf, year, onOpen, short.unit)}
      source={source}
      rowKey={listKey}
      focus={Math.min(focus, entries.length - 1)}
      onFocus={setFocus}
      onOpen={(entry) => 'item' in entry && onOpen(entry.item)}
      selection={{
        keys: marked,
        onChange: (next) => onMarked(new Set([...next].filter((it) => keys.has(it)))),
        onAll: () => onMarked(keys),
      }}
      heading={(entry) =>
        'item' in entry ? undefined : (
          <span className={classes.heading}>
            <strong>{entry.month === '' ? text.groups[entry.state] : text.monthHead(entry.month)}</strong>
            <span className={classes.headingFacts}>{text.monthCount(entry.count)}</span>
          </span>
        )
      }
      empty={empty ? <Nothing /> : null}
      autoFocus
    />
  )
}

function itemOf(entry: ListEntry): WorkItem {
  if ('item' in entry) return entry.item
  throw new Error('a heading has no columns')
}

function Nothing() {
  return (
    <EmptyState>
      {text.noMatch}
      <LinkButton onClick={() => setWorkView({ ...EVERY_ITEM, whose: 'all' })}>{text.everything}</LinkButton>
    </EmptyState>
  )
}

type HeadProps = {
  view: WorkView
  all: readonly WorkItem[]
  onChange: (part: Partial<WorkView>) => void
}

function Head({ view, all, onChange }: HeadProps) {
  const count = (state: DueState) => all.filter((it) => it.state === state).length
  const tabs: readonly CountTab<DueState | 'all'>[] = [
    { key: 'all', label: text.tabs.all, count: all.length },
    { key: 'overdue', label: text.tabs.overdue, count: count('overdue'), tone: 'red' },
    { key: 'due', label: text.tabs.due, count: count('due') },
    { key: 'waiting', label: text.tabs.waiting, count: count('waiting') },
  ]
  return (
    <>
      <PageHead
        title={text.everyTitle}
        actions={
          <>
            <Segmented<WorkView['whose']>
              label={text.whoseLabel}
              value={view.whose}
              onChange={(whose) => onChange({ whose })}
              options={(['mine', 'section', 'all'] as const).map((it) => ({
                value: it,
                label: text.whose[it],
              }))}
            />
            <WorkPaperActions
              paper={{ paper: 'work-list', ask: view }}
              label={text.paper}
              name={text.paper}
              table
            />
          </>
        }
      />
      <CountTabs<DueState | 'all'>
        label={text.tabsLabel}
        tabs={tabs}
        value={view.state ?? 'all'}
        onChange={(state) => onChange({ state: state === 'all' ? null : state })}
        right={<Filters view={view} all={all} onChange={onChange} />}
      />
    </>
  )
}

const AHEADS = ['30', '90', '365'] as const

function Filters({ view, all, onChange }: HeadProps) {
  return (
    <>
      {view.day !== '' && (
        <LinkButton onClick={() => onChange({ day: '' })}>
          {text.dayFilter(view.day)} {text.dropDay}
        </LinkButton>
      )}
      <span className={classes.filter}>
        <PlainPicker
          label={text.systemFilter}
          value={view.system}
          onChange={(system) => onChange({ system })}
          options={namesOf(all, (it) => it.system)}
          placeholder={text.anySystem}
        />
      </span>
      <span className={classes.filter}>
        <PlainPicker
          label={text.unitFilter}
          value={view.unit ?? ''}
          onChange={(unit) => onChange({ unit: unit === '' ? null : unit })}
          options={namesOf(all, (it) => it.unitName).filter((it) => it !== '')}
          placeholder={text.anyUnit}
        />
      </span>
      <Segmented<(typeof AHEADS)[number]>
        label={text.aheadLabel}
        value={AHEADS.find((it) => Number(it) === view.ahead) ?? '365'}
        onChange={(ahead) => onChange({ ahead: Number(ahead) })}
        options={AHEADS.map((it) => ({ value: it, label: text.aheads[it] }))}
        small
      />
      <SearchBox value={view.text} label={text.search} onChange={(words) => onChange({ text: words })} />
    </>
  )
}

function namesOf(items: readonly WorkItem[], of: (item: WorkItem) => string): string[] {
  return [...new Set(items.map(of))].toSorted((a, b) => a.localeCompare(b, 'zh-CN'))
}
