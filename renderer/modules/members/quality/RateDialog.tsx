import { useState } from 'react'
import type { RatingRow, RatingSystem } from '#shared/modules/members/rating'
import { bandOf, periodText, pointsText, totalOf } from '#shared/modules/members/rules-rating'
import { useCommand } from '../../../app/queries'
import { tellDone } from '../../../app/tell-done'
import { type Failure, FieldStack, FormDialog, LinkButton, TextField } from '../../../components'
import classes from '../members.module.css'
import { text } from './quality.text'

type Props = {
  system: RatingSystem
  period: string
  row: RatingRow
  onClose: () => void
  onNext: (() => void) | undefined
}

/** Points of one member, line by line; what is left empty is not yet scored. */
export function RateDialog(props: Props) {
  const { system, period, row, onClose, onNext } = props
  const { rule } = system
  const { typed, type, note, setNote, failure, running, total, wrong, save } = useRating(props)
  return (
    <FormDialog
      title={text.rateTitle(row.name, periodText(rule.period, period))}
      send={onNext ? text.saveNext : text.save}
      onSend={() => void save(onNext ?? onClose)}
      onClose={onClose}
      ready={!wrong}
      busy={running}
      failure={failure}
    >
      <FieldStack labelWidth={156}>
        {rule.lines.map(({ key, label, most, basis }, at) => (
          <TextField
            key={key}
            label={text.points(label, most)}
            name={key}
            rule={rule.lines[at - 1]?.basis === basis ? undefined : basis}
            value={typed[key] ?? ''}
            onChange={(value) => type(key, value)}
            error={wrongPoints(typed[key] ?? '', most) ? text.wrongPoints(most) : undefined}
            limit={6}
            autoFocus={at === 0}
          />
        ))}
        <TextField label={text.note} value={note} onChange={setNote} limit={300} />
      </FieldStack>
      {total !== null && (
        <p className={classes.quiet}>{text.rated(row.name, pointsText(total), bandOf(rule, total))}</p>
      )}
      {onNext && (
        <div className={classes.acts}>
          <LinkButton onClick={() => void save(onClose)} disabled={wrong}>
            {text.saveLast}
          </LinkButton>
        </div>
      )}
    </FormDialog>
  )
}

/** What is typed of a member's points, and the way to keep it. */
function useRating({ system, period, row }: Props) {
  const { rule, key } = system
  const [typed, setTyped] = useState<Record<string, string>>(() => textsOf(row))
  const [note, setNote] = useState(row.note)
  const [failure, setFailure] = useState<Failure>(null)
  const { run, running } = useCommand('members.rate')
  const points = pointsOf(typed)
  const wrong = rule.lines.some((it) => wrongPoints(typed[it.key] ?? '', it.most))
  const type = (line: string, value: string) => setTyped((now) => ({ ...now, [line]: value }))
  const save = async (next: () => void) => {
    const { personId, version } = row
    const reply = await run({ system: key, period, personId, version, points, note })
    if (!reply.ok) return setFailure(reply)
    const { name, total, band } = reply.value
    tellDone(total === null ? text.partly(name) : text.rated(name, pointsText(total), band))
    next()
  }
  return { typed, type, note, setNote, failure, running, total: totalOf(rule, points), wrong, save }
}

function textsOf({ points }: RatingRow): Record<string, string> {
  return Object.fromEntries(Object.entries(points).map(([key, value]) => [key, String(value)]))
}

function pointsOf(typed: Record<string, string>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(typed).flatMap(([key, value]) =>
      value.trim() === '' || Number.isNaN(Number(value)) ? [] : [[key, Number(value)]],
    ),
  )
}

function wrongPoints(typed: string, most: number): boolean {
  if (typed.trim() === '') return false
  const value = Number(typed)
  return Number.isNaN(value) || value < 0 || value > most
}
