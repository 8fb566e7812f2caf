import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { PlanSubject } from '#shared/modules/inspections/coverage'
import { monthText } from '#shared/modules/inspections/rules-periods'
import type { Programme } from '#shared/modules/inspections/system'
import { shownDay } from '#shared/values/iso-day'
import { useCommand } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { tellDone } from '../../../app/tell-done'
import {
  Button,
  Dialog,
  ErrorNotice,
  type Failure,
  LinkButton,
  PlainPicker,
  Section,
} from '../../../components'
import classes from '../inspections.module.css'
import { text } from '../inspections.text'
import { NewVisitDialog } from '../visits/NewVisitDialog'

const words = text.plan

type Props = { programme: Programme; year: number; subject: PlanSubject; onClose: () => void }

/** What is planned for one subject, to be moved, added and taken out, and what was done. */
export function PlanSubjectDialog({ programme, year, subject, onClose }: Props) {
  const [visiting, setVisiting] = useState(false)
  const mayEdit = useRight('ledgers.edit')
  const { planned, visits, name, rules } = subject
  const { failure, add, move, drop } = usePlanActs(programme, year, subject)
  if (visiting) return <NewVisitDialog programme={programme} about={subject} onClose={onClose} />
  return (
    <Dialog
      title={words.subject(name)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose} keys="escape">
            {words.close}
          </Button>
          {mayEdit && (
            <Button kind="primary" onClick={() => setVisiting(true)}>
              {words.visit}
            </Button>
          )}
        </>
      }
    >
      <ErrorNotice error={failure} />
      <p className={classes.quiet}>{rules}</p>
      <Section title={words.planned}>
        <ul className={classes.lines}>
          {planned.length === 0 && <li className={classes.quiet}>{words.nonePlanned}</li>}
          {planned.map((it) => (
            <li key={it.id}>
              {mayEdit ? (
                <PlainPicker
                  label={words.move}
                  value={it.month}
                  onChange={(month) => month !== '' && void move(it, month)}
                  options={months(year)}
                />
              ) : (
                words.month(Number(it.month.slice(5)))
              )}
              <span className={classes.quiet}>{it.fixed ? words.fixed : ''}</span>
              {mayEdit && <LinkButton onClick={() => void drop(it)}>{words.drop}</LinkButton>}
            </li>
          ))}
        </ul>
        {mayEdit && (
          <PlainPicker
            label={words.addMonth}
            value=""
            onChange={(month) => month !== '' && void add(month)}
            options={months(year)}
            placeholder={words.add}
          />
        )}
      </Section>
      <Section title={words.done}>
        <ul className={classes.lines}>
          {visits.length === 0 && <li className={classes.quiet}>{words.noneDone}</li>}
          {visits.map((it) => (
            <li key={it.id}>
              <LinkButton onClick={() => navigate(`/ledgers/inspections/visits/${it.id}`)}>
                {shownDay(it.on)}
              </LinkButton>
            </li>
          ))}
        </ul>
      </Section>
    </Dialog>
  )
}

const months = (year: number) =>
  Array.from({ length: 12 }, (_, at) => ({ value: monthText(year, at + 1), label: words.month(at + 1) }))

type Planned = PlanSubject['planned'][number]

function usePlanActs({ key: programme }: Programme, year: number, { subjectKind, subjectId }: PlanSubject) {
  const [failure, setFailure] = useState<Failure>(null)
  const adding = useCommand('inspections.planVisit')
  const moving = useCommand('inspections.movePlanned')
  const dropping = useCommand('inspections.dropPlanned')
  const told = (reply: Awaited<ReturnType<typeof dropping.run | typeof adding.run>>) => {
    setFailure(reply.ok ? null : reply)
    if (reply.ok) tellDone(words.changed)
  }
  return {
    failure,
    add: async (month: string) => told(await adding.run({ programme, year, subjectKind, subjectId, month })),
    move: async ({ id, version }: Planned, month: string) => told(await moving.run({ id, version, month })),
    drop: async ({ id, version }: Planned) => told(await dropping.run({ id, version })),
  }
}
