import { useState } from 'react'
import type { PlannedState, PlannedVisit } from '#shared/modules/inspections/coverage'
import type { Groups } from '#shared/modules/inspections/group'
import { monthText } from '#shared/modules/inspections/rules-periods'
import type { Programme } from '#shared/modules/inspections/system'
import { ListTools, Nothing } from '../../../app/lists/ListParts'
import { ListSearch } from '../../../app/lists/ListTable'
import { type List, useList, useListStatus } from '../../../app/lists/use-list'
import { WorkPaperActions } from '../../../app/papers/WorkPaperActions'
import { useApiQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { ErrorNotice, Page, PageScroll, PlainPicker, Segmented } from '../../../components'
import { InspectionsHead } from '../InspectionsHead'
import classes from '../inspections.module.css'
import { text } from '../inspections.text'
import { OfProgramme } from '../OfProgramme'
import { NewVisitDialog } from '../visits/NewVisitDialog'
import { PlannedRows } from './PlannedRows'
import { GroupPicker, PlanViews } from './PlanTools'

const words = text.plan
/** Rows that stand on one page; more are reached by narrowing. */
const MOST = 300

/** Every planned visit of a year by time, its day and people edited in place. */
export function SchedulePage() {
  return (
    <OfProgramme>
      {(programme, year) => <Schedule key={`${programme.key} ${year}`} programme={programme} year={year} />}
    </OfProgramme>
  )
}

type Which = 'owed' | 'done' | 'all'
const STATES: Record<Which, PlannedState[]> = { owed: ['open', 'late'], done: ['done'], all: [] }
const EVERY = { text: '', groupId: null as string | null, month: '', which: 'owed' as Which }

function Schedule({ programme, year }: { programme: Programme; year: number }) {
  const list = useList(EVERY, EVERY)
  const { which, ...narrow } = list.ask
  const asked = { programme: programme.key, year, ...narrow, states: STATES[which] }
  const { data, error } = useApiQuery('inspections.planned', { ...asked, limit: MOST })
  const { data: groups } = useApiQuery('inspections.groups', { programme: programme.key, year })
  const [visiting, setVisiting] = useState<PlannedVisit | null>(null)
  const mayEdit = useRight('ledgers.edit')
  const total = data?.total ?? 0
  useListStatus({ status: words.scheduleStatus, selected: words.scheduleStatus }, total, 0)
  return (
    <Page
      head={
        <>
          <InspectionsHead
            tab="plan"
            facts={data && words.scheduleFacts(data.counts)}
            note={data && data.counts.late > 0 && words.late(data.counts.late)}
            actions={
              <WorkPaperActions
                paper={{ paper: 'inspection-schedule', ask: asked }}
                label={words.schedulePrint}
                name={words.schedulePrint}
                table
              />
            }
            tools={<ListSearch list={list} label={text.search} />}
          />
          <ScheduleTools list={list} groups={groups} year={year} mayEdit={mayEdit} />
        </>
      }
    >
      <PageScroll>
        <ErrorNotice error={error} />
        {data && total > 0 && (
          <PlannedRows
            key={JSON.stringify(asked)}
            year={year}
            rows={data.rows}
            groups={groups}
            readOnly={!mayEdit}
            onVisit={setVisiting}
          />
        )}
        {data && total === 0 && (
          <Nothing
            words={{ empty: words.scheduleEmpty, nothing: text.nothing, everything: text.everything }}
            isWhole={list.isWhole}
            onClear={list.clear}
          />
        )}
        {total > MOST && <p className={classes.quiet}>{words.firstPlanned(MOST)}</p>}
      </PageScroll>
      {visiting && (
        <NewVisitDialog programme={programme} about={visiting} onClose={() => setVisiting(null)} />
      )}
    </Page>
  )
}

type ToolsProps = { list: List<typeof EVERY>; groups: Groups | undefined; year: number; mayEdit: boolean }

function ScheduleTools({ list, groups, year, mayEdit }: ToolsProps) {
  return (
    <ListTools>
      <PlanViews view="schedule" />
      <GroupPicker
        groups={groups}
        value={list.ask.groupId}
        onChange={(groupId) => list.change({ ...list.ask, groupId })}
      />
      <MonthPicker
        year={year}
        value={list.ask.month}
        onChange={(month) => list.change({ ...list.ask, month })}
      />
      <Segmented
        label={words.only}
        value={list.ask.which}
        onChange={(next) => list.change({ ...list.ask, which: next })}
        options={(['owed', 'done', 'all'] as const).map((value) => ({
          value,
          label: words.whichOptions[value],
        }))}
      />
      <span className={classes.quiet}>{mayEdit && words.scheduleHint}</span>
    </ListTools>
  )
}

type MonthPickerProps = { year: number; value: string; onChange: (month: string) => void }

function MonthPicker({ year, value, onChange }: MonthPickerProps) {
  return (
    <span className={classes.month}>
      <PlainPicker
        label={words.monthOf}
        value={value}
        onChange={onChange}
        options={[
          { value: '', label: words.wholeYear },
          ...Array.from({ length: 12 }, (_, at) => ({
            value: monthText(year, at + 1),
            label: words.month(at + 1),
          })),
        ]}
        placeholder={words.wholeYear}
      />
    </span>
  )
}
