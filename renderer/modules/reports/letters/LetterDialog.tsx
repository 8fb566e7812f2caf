import { useState } from 'react'
import { LETTER_TITLE } from '#shared/modules/reports/letter'
import { addresseesOf } from '#shared/modules/reports/rules-workbench'
import type { WorkItem } from '#shared/modules/reports/workbench'
import type { LetterId } from '#shared/values/id'
import { plusDays } from '#shared/values/iso-day'
import { DayField } from '../../../app/DayField'
import { LetterSender } from '../../../app/papers/LetterSender'
import { WorkPaperDialog } from '../../../app/papers/WorkPaperDialog'
import { useApiQuery, useCommand } from '../../../app/queries'
import { localToday } from '../../../app/today'
import { errorAt, type Failure, FieldStack, FormDialog, showToast, TextField } from '../../../components'
import classes from '../reports.module.css'
import { letterText as text } from '../reports.text'

type Props = {
  /** Those that a letter can be written about. */
  items: readonly WorkItem[]
  /** How many of the marked ones are not among them. */
  leftOut: number
  onClose: () => void
  onSent: () => void
}

/** 提醒函: one to each unit, put on the register and shown for the printer. */
export function LetterDialog(props: Props) {
  const { data } = useApiQuery('reports.nextLetterNumber', {})
  const [sent, setSent] = useState<LetterId[] | null>(null)
  if (sent !== null)
    return (
      <WorkPaperDialog
        paper={{ paper: 'letters', ask: { ids: sent } }}
        label={text.printed}
        name={LETTER_TITLE}
        onClose={() => {
          props.onClose()
          props.onSent()
        }}
      />
    )
  return data ? <Form {...props} next={data.number} onRegistered={setSent} /> : null
}

type FormProps = Props & { next: string; onRegistered: (ids: LetterId[]) => void }

function Form({ items, leftOut, next, onClose, onRegistered }: FormProps) {
  const today = localToday()
  const [order, setOrder] = useState({
    first: next,
    on: today,
    title: LETTER_TITLE as string,
    answerBy: plusDays(today, 15),
  })
  const [failure, setFailure] = useState<Failure>(null)
  const { run, running } = useCommand('reports.writeLetters')
  const letters = new Set(items.flatMap(addresseesOf)).size
  const send = async () => {
    const reply = await run({ keys: items.map((it) => it.key), ...order })
    if (!reply.ok) return setFailure(reply)
    showToast(text.sent(reply.value.ids.length))
    onRegistered(reply.value.ids)
  }
  return (
    <FormDialog
      title={text.writeTitle(items.length)}
      send={text.send(letters)}
      onSend={() => void send()}
      onClose={onClose}
      ready={order.first.trim() !== '' && order.on !== '' && order.title.trim() !== ''}
      busy={running}
      failure={failure}
    >
      <p className={classes.about}>
        {text.writeAbout(letters)}
        {leftOut > 0 && text.leftOut(leftOut)}
      </p>
      <LetterSender />
      <Fields order={order} change={(part) => setOrder({ ...order, ...part })} failure={failure} />
    </FormDialog>
  )
}

type Order = { first: string; on: string; title: string; answerBy: string }
type FieldsProps = { order: Order; change: (part: Partial<Order>) => void; failure: Failure }

function Fields({ order, change, failure }: FieldsProps) {
  return (
    <FieldStack>
      <TextField
        label={text.fields.first}
        name="first"
        value={order.first}
        onChange={(first) => change({ first })}
        rule={text.rules.first}
        limit={60}
        error={errorAt(failure, 'first')}
      />
      <DayField
        label={text.fields.on}
        name="on"
        value={order.on}
        onChange={(on) => change({ on })}
        error={errorAt(failure, 'on')}
      />
      <TextField
        label={text.fields.title}
        name="title"
        value={order.title}
        onChange={(title) => change({ title })}
        limit={60}
        error={errorAt(failure, 'title')}
      />
      <DayField
        label={text.fields.answerBy}
        name="answerBy"
        value={order.answerBy}
        onChange={(answerBy) => change({ answerBy })}
        rule={text.rules.answerBy}
        error={errorAt(failure, 'answerBy')}
      />
    </FieldStack>
  )
}
