import { useState } from 'react'
import type { PlanSubject } from '#shared/modules/inspections/coverage'
import type { Programme } from '#shared/modules/inspections/system'
import { ListBody, ListTools, Nothing, SearchBox } from '../../../app/lists/ListParts'
import { useList, useListStatus } from '../../../app/lists/use-list'
import { WorkPaperActions } from '../../../app/papers/WorkPaperActions'
import { useApiQuery, usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import {
  Button,
  DataTable,
  ErrorNotice,
  Page,
  PlainPicker,
  Segmented,
  useShortcut,
} from '../../../components'
import { InspectionsHead } from '../InspectionsHead'
import classes from '../inspections.module.css'
import { text } from '../inspections.text'
import { OfProgramme } from '../OfProgramme'
import { MakePlanDialog } from './MakePlanDialog'
import { PlanSubjectDialog } from './PlanSubjectDialog'
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

const EVERYBODY = { text: '', groupId: null as string | null, lacking: false }

function Plan({ programme, year }: { programme: Programme; year: number }) {
  const list = useList(EVERYBODY, EVERYBODY)
  const { ask } = list
  const asked = { programme: programme.key, year, ...ask }
  const source = usePagedQuery('inspections.plan', asked)
  const { data: groups } = useApiQuery('inspections.groups', { programme: programme.key, year })
  const [making, setMaking] = useState(false)
  const [open, setOpen] = useState<string | null>(null)
  const mayEdit = useRight('ledgers.edit')
  const { planned = 0, lacking = 0 } = source.answer ?? {}
  const subject = source.answer?.rows.find((it) => keyOf(it) === open)
  useListStatus({ status: words.status, selected: words.status }, source.total, 0)
  useShortcut('ctrl+n', () => setMaking(true), { label: words.make, enabled: mayEdit })
  return (
    <Page
      head={
        <>
          <InspectionsHead
            tab="plan"
            facts={words.facts(source.total, planned)}
            note={lacking > 0 && words.lacking(lacking)}
            actions={
              <>
                <WorkPaperActions
                  paper={{ paper: 'inspection-plan', ask: asked }}
                  label={words.print}
                  name={words.print}
                  table
                />
                {mayEdit && (
                  <Button kind="primary" keys="ctrl+n" onClick={() => setMaking(true)}>
                    {words.make}
                  </Button>
                )}
              </>
            }
            tools={
              <SearchBox
                value={ask.text}
                label={text.search}
                onChange={(typed) => list.change({ ...ask, text: typed })}
              />
            }
          />
          <ListTools>
            <span className={classes.group}>
              <PlainPicker
                label={words.group}
                value={ask.groupId ?? ''}
                onChange={(id) => list.change({ ...ask, groupId: id || null })}
                options={[
                  { value: '', label: words.allGroups },
                  ...(groups?.groups ?? []).map((it) => ({ value: it.id, label: it.name })),
                ]}
                placeholder={words.allGroups}
              />
            </span>
            <Segmented
              label={words.only}
              value={ask.lacking ? 'lacking' : 'all'}
              onChange={(value) => list.change({ ...ask, lacking: value === 'lacking' })}
              options={(['all', 'lacking'] as const).map((value) => ({
                value,
                label: words.onlyOptions[value],
              }))}
            />
            <span>{words.legend}</span>
          </ListTools>
        </>
      }
    >
      <ListBody>
        <ErrorNotice error={source.error} />
        <DataTable<PlanSubject>
          label={words.list}
          columns={planColumns(year, source.answer?.months ?? [])}
          source={source}
          rowKey={keyOf}
          focus={Math.min(list.focus, source.total - 1)}
          onFocus={list.setFocus}
          onOpen={(row) => setOpen(keyOf(row))}
          density="dense"
          empty={
            source.loading ? null : (
              <Nothing
                words={{ empty: words.empty, nothing: text.nothing, everything: text.everything }}
                isWhole={list.isWhole}
                onClear={list.clear}
              />
            )
          }
          autoFocus
        />
      </ListBody>
      {making && <MakePlanDialog programme={programme} year={year} onClose={() => setMaking(false)} />}
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

const keyOf = ({ subjectKind, subjectId }: PlanSubject) => `${subjectKind} ${subjectId}`
