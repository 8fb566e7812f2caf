import { useState } from 'react'
import type { PlanAsk } from '#shared/modules/inspections/contract-coverage'
import type { PlanSubject } from '#shared/modules/inspections/coverage'
import type { Programme } from '#shared/modules/inspections/system'
import { ListTools } from '../../../app/lists/ListParts'
import { ListSearch, ListTable } from '../../../app/lists/ListTable'
import { type List, useList, useListStatus } from '../../../app/lists/use-list'
import { WorkPaperActions } from '../../../app/papers/WorkPaperActions'
import { useApiQuery, usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { localToday } from '../../../app/today'
import { Button, Page, Segmented, useShortcut } from '../../../components'
import { InspectionsHead } from '../InspectionsHead'
import { text } from '../inspections.text'
import { OfProgramme } from '../OfProgramme'
import { MakePlanDialog } from './MakePlanDialog'
import { PlanSubjectDialog } from './PlanSubjectDialog'
import { GroupPicker, PlanViews } from './PlanTools'
import { planColumns } from './plan-columns'

const words = text.plan

/** A year month by month: what is planned, what was done, what the rules still lack. */
export function PlanPage() {
  return (
    <OfProgramme>
      {(programme, year) => <Plan key={`${programme.key} ${year}`} programme={programme} year={year} />}
    </OfProgramme>
  )
}

type Ask = Pick<PlanAsk, 'text' | 'groupId' | 'lacking'>
const EVERYBODY: Ask = { text: '', groupId: null, lacking: false }

function Plan({ programme, year }: { programme: Programme; year: number }) {
  const list = useList(EVERYBODY, EVERYBODY)
  const asked = { programme: programme.key, year, ...list.ask }
  const source = usePagedQuery('inspections.plan', asked)
  const [open, setOpen] = useState<string | null>(null)
  const { planned = 0, lacking = 0, months = [] } = source.answer ?? {}
  const subject = source.answer?.rows.find((it) => keyOf(it) === open)
  useListStatus({ status: words.status, selected: words.status }, source.total, 0)
  return (
    <Page
      head={
        <>
          <InspectionsHead
            tab="plan"
            facts={words.facts(source.total, planned, monthCount(year, months))}
            note={lacking > 0 && words.lacking(lacking)}
            actions={
              <>
                <WorkPaperActions
                  paper={{ paper: 'inspection-plan', ask: asked }}
                  label={words.print}
                  name={words.print}
                  table
                />
                <MakePlan programme={programme} year={year} />
              </>
            }
            tools={<ListSearch list={list} label={text.search} />}
          />
          <PlanTools list={list} programme={programme.key} year={year} />
        </>
      }
    >
      <ListTable<PlanSubject, Ask>
        label={words.list}
        columns={planColumns(year)}
        list={list}
        source={source}
        rowKey={keyOf}
        onOpen={(row) => setOpen(keyOf(row))}
        density="dense"
        words={{ empty: words.empty, nothing: text.nothing, everything: text.everything }}
      />
      {subject && (
        <PlanSubjectDialog
          programme={programme}
          year={year}
          subject={subject}
          onClose={() => setOpen(null)}
        />
      )}
    </Page>
  )
}

/** Visits planned for the month that runs, null in another year. */
function monthCount(year: number, months: readonly number[]): number | null {
  const now = localToday()
  return now.startsWith(`${year}-`) ? (months[Number(now.slice(5, 7)) - 1] ?? 0) : null
}

const keyOf = ({ subjectKind, subjectId }: PlanSubject) => `${subjectKind} ${subjectId}`

/** Ctrl+N lays the year. */
function MakePlan({ programme, year }: { programme: Programme; year: number }) {
  const [making, setMaking] = useState(false)
  const mayEdit = useRight('ledgers.edit')
  useShortcut('ctrl+n', () => setMaking(true), { label: words.make, enabled: mayEdit })
  if (!mayEdit) return null
  return (
    <>
      <Button kind="primary" keys="ctrl+n" onClick={() => setMaking(true)}>
        {words.make}
      </Button>
      {making && <MakePlanDialog programme={programme} year={year} onClose={() => setMaking(false)} />}
    </>
  )
}

type PlanToolsProps = { list: List<Ask>; programme: string; year: number }

function PlanTools({ list, programme, year }: PlanToolsProps) {
  const { data: groups } = useApiQuery('inspections.groups', { programme, year })
  return (
    <ListTools>
      <PlanViews view="year" />
      <GroupPicker
        groups={groups}
        value={list.ask.groupId}
        onChange={(groupId) => list.change({ ...list.ask, groupId })}
      />
      <Segmented
        label={words.only}
        value={list.ask.lacking ? 'lacking' : 'all'}
        onChange={(value) => list.change({ ...list.ask, lacking: value === 'lacking' })}
        options={(['all', 'lacking'] as const).map((value) => ({ value, label: words.onlyOptions[value] }))}
      />
      <span>{words.legend}</span>
    </ListTools>
  )
}
