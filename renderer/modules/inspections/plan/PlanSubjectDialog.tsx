import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { PlannedVisit, PlanSubject } from '#shared/modules/inspections/coverage'
import { monthText } from '#shared/modules/inspections/rules-periods'
import type { Programme } from '#shared/modules/inspections/system'
import { shownDay } from '#shared/values/iso-day'
import { useApiQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { useAct } from '../../../app/use-act'
import { Button, Dialog, ErrorNotice, LinkButton, PlainPicker, Section } from '../../../components'
import classes from '../inspections.module.css'
import { text } from '../inspections.text'
import { NewVisitDialog } from '../visits/NewVisitDialog'
import { PlannedRows } from './PlannedRows'

const words = text.plan

type Props = { programme: Programme; year: number; subject: PlanSubject; onClose: () => void }

/** What is planned for one subject, to be arranged, added and taken out, and what was done beside it. */
export function PlanSubjectDialog({ programme, year, subject, onClose }: Props) {
  const [visiting, setVisiting] = useState<PlannedVisit | PlanSubject | null>(null)
  const mayEdit = useRight('ledgers.edit')
  const { data: groups } = useApiQuery('inspections.groups', { programme: programme.key, year })
  if (visiting) return <NewVisitDialog programme={programme} about={visiting} onClose={onClose} />
  const rows = subject.planned.map((it): PlannedVisit => ({ ...subject, ...it }))
  return (
    <Dialog
      title={words.subject(subject.name)}
      onClose={onClose}
      width={760}
      actions={
        <>
          <Button onClick={onClose} keys="escape">
            {words.close}
          </Button>
          {mayEdit && (
            <Button kind="primary" onClick={() => setVisiting(subject)}>
              {words.visit}
            </Button>
          )}
        </>
      }
    >
      <p className={classes.quiet}>
        {subject.rules}
        {subject.lacking > 0 && text.gap + words.lacking(subject.lacking)}
      </p>
      <Section
        title={words.planned}
        action={mayEdit && <AddPlanned programme={programme.key} year={year} subject={subject} />}
      >
        {rows.length === 0 && <p className={classes.quiet}>{words.nonePlanned}</p>}
        {rows.length > 0 && (
          <PlannedRows
            year={year}
            rows={rows}
            groups={groups}
            ofOne
            readOnly={!mayEdit}
            onVisit={setVisiting}
          />
        )}
      </Section>
      <VisitLines visits={unplanned(subject)} />
    </Dialog>
  )
}

/** Visits that no plan asked for. */
function unplanned({ planned, visits }: PlanSubject): PlanSubject['visits'] {
  const fulfilling = new Set(planned.flatMap((it) => it.visit?.id ?? []))
  return visits.filter((it) => !fulfilling.has(it.id))
}

function VisitLines({ visits }: { visits: PlanSubject['visits'] }) {
  if (visits.length === 0) return null
  return (
    <Section title={words.unplanned}>
      <ul className={classes.lines}>
        {visits.map((it) => (
          <li key={it.id}>
            <LinkButton onClick={() => navigate(`/ledgers/inspections/visits/${it.id}`)}>
              {shownDay(it.on)}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Section>
  )
}

type AddProps = { programme: string; year: number; subject: PlanSubject }

function AddPlanned({ programme, year, subject: { subjectKind, subjectId } }: AddProps) {
  const { act, failure } = useAct('inspections.planVisit')
  const add = (when: string) => void act({ programme, year, subjectKind, subjectId, when }, words.changed)
  return (
    <>
      <ErrorNotice error={failure} />
      <PlainPicker
        label={words.addMonth}
        value=""
        onChange={(month) => month !== '' && add(month)}
        options={Array.from({ length: 12 }, (_, at) => ({
          value: monthText(year, at + 1),
          label: words.month(at + 1),
        }))}
        placeholder={words.add}
      />
    </>
  )
}
