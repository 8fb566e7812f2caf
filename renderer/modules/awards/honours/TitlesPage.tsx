import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { TitleDue, TitleRow } from '#shared/modules/awards/honour'
import { todayPartial } from '#shared/values/partial-date'
import { useApiQuery } from '../../../app/queries'
import { useStatus } from '../../../app/status'
import { Button, CountTabs, ErrorNotice, Page, PageHead } from '../../../components'
import { DayInput } from '../../evaluations/cases/DayInput'
import { AwardPaperActions } from '../papers/AwardPaperActions'
import { EndingDialog } from './EndingDialog'
import { HonourPanel } from './HonourPanel'
import classes from './honours.module.css'
import { TitleDues } from './TitleDues'
import { TitleReviews } from './TitleReviews'
import { TitleTable } from './TitleTable'
import { text } from './titles.text'

type Tab = 'held' | 'due'

const NO_TITLES: readonly TitleRow[] = []
const NO_DUES: readonly TitleDue[] = []

/** 拔尖人才: who is in a 管理期, their yearly reviews typed down the column, and what each of them asks for. */
export function TitlesPage() {
  const [on, setOn] = useState<string>(() => todayPartial(new Date()))
  const [year, setYear] = useState(() => Number(on.slice(0, 4)))
  const [tab, setTab] = useState<Tab>('held')
  const [focus, setFocus] = useState(0)
  const [ending, setEnding] = useState<{ id: string; reason: string } | null>(null)
  const titles = useApiQuery('awards.titles', { on, year }, { placeholderData: (before) => before })
  const dues = useApiQuery('awards.titlesDue', { on }, { placeholderData: (before) => before })
  const rows = titles.data ?? NO_TITLES
  const waiting = dues.data ?? NO_DUES
  const row = rows[Math.min(focus, rows.length - 1)]
  const ended = rows.find((it) => it.honour.id === ending?.id)?.honour
  useStatus(tab === 'held' ? [text.status(rows.length), text.keys] : [text.status(rows.length)])
  const work = (due: TitleDue) => {
    setFocus(rows.findIndex((it) => it.honour.id === due.honourId))
    if (due.kind === 'review') {
      setYear(due.year)
      setTab('held')
    } else setEnding({ id: due.honourId, reason: due.kind === 'expiring' ? '' : due.text })
  }
  return (
    <Page head={<Head on={on} held={rows.length} waiting={waiting.length} />}>
      <div className={classes.list}>
        <CountTabs<Tab>
          label={text.tabs}
          tabs={[
            { key: 'held', label: text.held, count: titles.data?.length },
            { key: 'due', label: text.due, count: dues.data?.length, tone: 'amber' },
          ]}
          value={tab}
          onChange={setTab}
          right={
            <DayInput
              label={text.on}
              value={on}
              placeholder=""
              onChange={(day) => day !== '' && setOn(day)}
            />
          }
        />
        <ErrorNotice error={titles.error ?? dues.error} />
        {tab === 'held' ? (
          <TitleTable
            rows={rows}
            year={year}
            onYear={setYear}
            focus={focus}
            onFocus={setFocus}
            onOpen={(it) => setEnding({ id: it.honour.id, reason: '' })}
            loading={titles.isPending}
          />
        ) : (
          <TitleDues rows={waiting} onOpen={work} loading={dues.isPending} />
        )}
      </div>
      {tab === 'held' && row && (
        <HonourPanel honour={row.honour}>
          <TitleReviews honourId={row.honour.id} />
        </HonourPanel>
      )}
      {ending && ended && (
        <EndingDialog honour={ended} kind="end" reason={ending.reason} onClose={() => setEnding(null)} />
      )}
    </Page>
  )
}

function Head({ on, held, waiting }: { on: string; held: number; waiting: number }) {
  return (
    <PageHead
      title={text.title}
      facts={text.facts(held, waiting)}
      actions={
        <>
          <Button onClick={() => navigate('/awards/honours')}>{text.register}</Button>
          {held > 0 && <AwardPaperActions paper={{ paper: 'titles', on }} name={text.file(on)} />}
        </>
      }
      low
    />
  )
}
