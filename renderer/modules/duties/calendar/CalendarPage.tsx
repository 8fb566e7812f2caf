import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { navigate } from 'wouter/use-hash-location'
import type { CalendarEntry } from '#shared/modules/duties/matrix'
import type { SubjectRef } from '#shared/values/subject'
import { useApiQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { localToday } from '../../../app/today'
import { Button, ErrorNotice, Page, PageHead, PageScroll, Segmented, useShortcut } from '../../../components'
import { SettingsDialog } from '../settings/SettingsDialog'
import { findBoard, useBoards } from '../use-board'
import { CalendarMonth } from './CalendarMonth'
import classes from './calendar.module.css'
import { text } from './calendar.text'

/** One subject's year over all systems: what was held, what is planned, what falls due on which day. */
export function CalendarPage({ subject }: { subject: SubjectRef }) {
  const [search, setSearch] = useSearchParams()
  const now = Number(localToday().slice(0, 4))
  const year = Number(search.get('year') ?? now)
  const { data, error } = useApiQuery('duties.calendar', { subject, year })
  const named = data?.subject
  const { data: systems } = useBoards()
  const mayEdit = useRight('ledgers.edit')
  const [open, setOpen] = useState(false)
  useShortcut('escape', () => navigate('/ledgers/duties'), { enabled: !open })
  const entries = data?.entries ?? []
  const boards = (data?.boards ?? []).flatMap((it) => findBoard(systems, it.system, it.board) ?? [])
  const done = entries.filter((it) => it.state === 'd' || it.state === 'u' || it.state === 'm').length
  return (
    <Page
      head={
        <PageHead
          title={text.title(named?.name ?? '')}
          facts={text.facts(year, done, entries.filter((it) => it.state === 'n').length)}
          actions={
            <>
              <Segmented
                label={text.year}
                value={String(year)}
                options={[now - 1, now].map((it) => ({ value: String(it), label: String(it) }))}
                onChange={(next) => setSearch({ year: next }, { replace: true })}
              />
              {mayEdit && boards.length > 0 && <Button onClick={() => setOpen(true)}>{text.settings}</Button>}
              <Button onClick={() => navigate('/ledgers/duties')}>{text.back}</Button>
            </>
          }
        />
      }
    >
      <PageScroll>
        <ErrorNotice error={error} />
        <div className={classes.year}>
          {Array.from({ length: 12 }, (_, at) => (
            <CalendarMonth
              // biome-ignore lint/suspicious/noArrayIndexKey: the month is its place.
              key={at}
              year={year}
              month={at + 1}
              entries={ofMonth(entries, year, at + 1)}
            />
          ))}
        </div>
      </PageScroll>
      {open && boards.length > 0 && named && (
        <SettingsDialog boards={boards} subject={named} onClose={() => setOpen(false)} />
      )}
    </Page>
  )
}

function ofMonth(entries: readonly CalendarEntry[], year: number, month: number): CalendarEntry[] {
  const name = `${year}-${String(month).padStart(2, '0')}`
  return entries.filter((it) => it.on.startsWith(name))
}
