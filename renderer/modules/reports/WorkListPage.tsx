import { useMemo, useState } from 'react'
import { ListBody } from '../../app/lists/ListParts'
import { useApiQuery } from '../../app/queries'
import { useStatus } from '../../app/status'
import { EmptyState, ErrorNotice, LinkButton, Page, useShortcut } from '../../components'
import { useUnfolded, WorkLines } from './bench/WorkLines'
import { chosenOf, type HeadingLine, listLines } from './bench/work-lines'
import { namesOf } from './names-of'
import { ReminderDialog } from './ReminderDialog'
import classes from './reports.module.css'
import { text } from './reports.text'
import { useOpenItem } from './use-work-acts'
import { WorkBar } from './WorkBar'
import { WorkListHead } from './WorkListHead'
import { statusOf } from './work-status'
import { EVERY_ITEM, setWorkView, useWorkView, type WorkView } from './work-view'

/** Every matter that is due, overdue or waited for, narrowed by urgency, system, unit, day and words. */
export function WorkListPage() {
  const view = useWorkView()
  const { all, unlisted, error, loading } = useEveryItem(view)
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const { reminder, openItem, addReminder, closeReminder } = useOpenItem()
  useShortcut('ctrl+n', () => addReminder(view.day), { label: text.add })
  useShortcut('escape', () => setMarked(new Set()), { enabled: marked.size > 0, own: true })
  const change = (part: Partial<WorkView>) => {
    setWorkView({ ...view, ...part })
    setMarked(new Set())
  }
  const items = useMemo(
    () => all.filter((it) => view.state === null || it.state === view.state),
    [all, view.state],
  )
  const open = useUnfolded()
  const lines = useMemo(() => listLines(items, open), [items, open])
  const chosen = chosenOf(items, marked)
  useStatus(statusOf(items.length, unlisted, chosen.length))
  return (
    <Page
      head={<WorkListHead view={view} all={all} onChange={change} />}
      bottom={chosen.length > 0 && <WorkBar items={chosen} onNone={() => setMarked(new Set())} />}
    >
      <ListBody>
        <ErrorNotice error={error} />
        <WorkLines
          label={text.everyTitle}
          lines={lines}
          marked={marked}
          onMarked={setMarked}
          all={items.map((it) => it.key)}
          onOpen={openItem}
          heading={headingOf}
          empty={loading ? null : <Nothing />}
        />
      </ListBody>
      {reminder && (
        <ReminderDialog open={reminder} systems={namesOf(all, (it) => it.system)} onClose={closeReminder} />
      )}
    </Page>
  )
}

/** What fits the view but for its urgency, whose tabs count the others; old matters stand until new ones have come. */
function useEveryItem(view: WorkView) {
  const { data, error } = useApiQuery(
    'reports.workItems',
    { ...view, state: null },
    { placeholderData: (before) => before },
  )
  return { all: data?.items ?? NONE, unlisted: data?.unlisted ?? 0, error, loading: data === undefined }
}

const NONE: [] = []

function headingOf({ state, month, listed }: HeadingLine) {
  return (
    <span className={classes.heading}>
      <strong>{month === '' ? text.groups[state] : text.monthHead(month)}</strong>
      <span className={classes.headingFacts}>{text.monthCount(listed)}</span>
    </span>
  )
}

function Nothing() {
  return (
    <EmptyState>
      {text.noMatch}
      <LinkButton onClick={() => setWorkView({ ...EVERY_ITEM, whose: 'all' })}>{text.everything}</LinkButton>
    </EmptyState>
  )
}
