import { useState } from 'react'
import type { Whose, Workbench, WorkItem } from '#shared/modules/reports/workbench'
import { useApiQuery } from '../../app/queries'
import { useStatus } from '../../app/status'
import { createStore } from '../../app/store'
import { localToday } from '../../app/today'
import {
  Button,
  EmptyState,
  ErrorNotice,
  LinkButton,
  Page,
  PageHead,
  Segmented,
  useShortcut,
} from '../../components'
import { MonthCalendar } from './bench/MonthCalendar'
import { Tallies } from './bench/Tallies'
import { WorkTable } from './bench/WorkTable'
import { chosenOf } from './bench/work-lines'
import { YearStrip } from './bench/YearStrip'
import { ReminderDialog } from './ReminderDialog'
import classes from './reports.module.css'
import { text } from './reports.text'
import { useOpenItem } from './use-work-acts'
import { WorkBar } from './WorkBar'
import { WorkMenu } from './WorkMenu'
import { statusOf } from './work-status'
import { showWork } from './work-view'

/** Whose matters were looked at last: the page comes back as it was left. */
const lastWhose = createStore<Whose>('mine')

/** The first screen of every morning: what is overdue, due and waited for, in one list. */
export function WorkbenchPage() {
  const whose = lastWhose.use()
  const [month, setMonth] = useState(() => localToday().slice(0, 7))
  const { data: bench, error } = useBench(whose, month)
  const { reminder, openItem, addReminder, closeReminder } = useOpenItem()
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  useShortcut('ctrl+n', () => addReminder(), { label: text.add })
  useShortcut('escape', () => setMarked(new Set()), { enabled: marked.size > 0, own: true })
  const chosen = bench ? chosenOf(bench.items, marked) : []
  useCounts(bench, chosen.length)
  return (
    <Page
      head={<Head whose={whose} resting={bench?.resting ?? 0} onAdd={() => addReminder()} />}
      bottom={chosen.length > 0 && <WorkBar items={chosen} onNone={() => setMarked(new Set())} />}
    >
      <div className={classes.bench}>
        <ErrorNotice error={error} />
        {bench && (
          <>
            <Board
              bench={bench}
              whose={whose}
              month={month}
              marked={marked}
              onMonth={setMonth}
              onMarked={setMarked}
              onOpen={openItem}
            />
            <YearStrip
              year={bench.year}
              now={month.slice(0, 4) === bench.today.slice(0, 4) ? Number(bench.today.slice(5, 7)) : 0}
              onMonth={(it) => setMonth(`${month.slice(0, 4)}-${String(it).padStart(2, '0')}`)}
            />
          </>
        )}
      </div>
      {reminder && (
        <ReminderDialog
          open={reminder}
          systems={bench?.bySystem.map((it) => it.name) ?? []}
          onClose={closeReminder}
        />
      )}
    </Page>
  )
}

/** Old figures stand until those of another month have come. */
function useBench(whose: Whose, month: string) {
  return useApiQuery('reports.workbench', { whose, month }, { placeholderData: (before) => before })
}

function useCounts(bench: Workbench | undefined, marked: number): void {
  useStatus(bench ? statusOf(bench.items.length, bench.unlisted, marked) : [])
}

type HeadProps = { whose: Whose; resting: number; onAdd: () => void }

function Head({ whose, resting, onAdd }: HeadProps) {
  const now = new Date()
  return (
    <PageHead
      title={text.title}
      facts={
        <>
          {text.today(now)}
          <span className={classes.weekday}>{text.weekday(now)}</span>
        </>
      }
      actions={
        <>
          <WorkMenu resting={resting} />
          <Segmented<Whose>
            label={text.whoseLabel}
            value={whose}
            onChange={lastWhose.set}
            options={WHOSE.map((it) => ({ value: it, label: text.whose[it] }))}
          />
          <Button keys="ctrl+n" onClick={onAdd}>
            {text.add}
          </Button>
        </>
      }
    />
  )
}

const WHOSE = ['mine', 'section', 'all'] as const

type BoardProps = {
  bench: Workbench
  whose: Whose
  month: string
  marked: ReadonlySet<string>
  onMonth: (month: string) => void
  onMarked: (keys: ReadonlySet<string>) => void
  onOpen: (item: WorkItem) => void
}

/** The list, and beside it the same matters by day and by system. */
function Board({ bench, whose, month, marked, onMonth, onMarked, onOpen }: BoardProps) {
  return (
    <div className={classes.board}>
      <WorkTable
        bench={bench}
        whose={whose}
        marked={marked}
        onMarked={onMarked}
        onOpen={onOpen}
        empty={<Nothing whose={whose} />}
      />
      <div className={classes.side}>
        <MonthCalendar
          month={month}
          today={bench.today}
          marks={bench.marks}
          onMonth={onMonth}
          onDay={(day) => showWork({ whose, day, ahead: 365 })}
        />
        <Tallies bench={bench} onOpen={(part) => showWork({ whose, ...part })} />
      </div>
    </div>
  )
}

function Nothing({ whose }: { whose: Whose }) {
  if (whose === 'all') return <EmptyState>{text.nothing}</EmptyState>
  return (
    <EmptyState>
      {text.nothingMine}
      <LinkButton onClick={() => lastWhose.set('all')}>{text.seeAll}</LinkButton>
    </EmptyState>
  )
}
