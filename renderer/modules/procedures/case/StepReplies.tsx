import { useState } from 'react'
import type { RepliesRule } from '#shared/modules/procedures/procedure'
import type { StepReply } from '#shared/modules/procedures/record'
import { readDay, shownDay } from '#shared/values/iso-day'
import { checkDay } from '../../../app/DayField'
import { WorkPaperActions } from '../../../app/papers/WorkPaperActions'
import { Button, EditableRows, type EditColumn, Section } from '../../../components'
import { AskDialog } from '../list/AskDialog'
import { text } from '../procedures.text'
import classes from './case.module.css'
import type { PartProps } from './use-step'

const words = text.step

type Row = { organ: string; reply: StepReply }

/** Which organs were asked, when, and what each answered. */
export function StepReplies({ work, desk, rule }: PartProps & { rule: RepliesRule }) {
  const { draft, readOnly, changeContent } = desk
  const rows = rule.organs.map(({ key, organ }): Row => {
    const reply = draft.content.replies.find((it) => it.key === key)
    return {
      organ,
      reply: reply ?? { key, askedOn: '', letterNo: '', repliedOn: '', result: '', text: '' },
    }
  })
  return (
    <Section
      title={words.replies}
      facts={rule.basis}
      action={
        <span className={classes.heads}>
          {!readOnly && <Ask work={work} desk={desk} />}
          <WorkPaperActions
            paper={{ paper: 'procedure-letter', ask: { ids: [work.view.id], step: work.step.key } }}
            label={words.letter}
            name={`${work.view.name}${words.letter}`}
            beside
            small
            disabled={desk.changed || !draft.content.replies.some((it) => it.askedOn !== '')}
          />
        </span>
      }
      framed
    >
      <EditableRows<Row>
        label={words.replies}
        name="replies"
        columns={columnsOf(rule)}
        rows={rows}
        rowKey={(it) => it.reply.key}
        onChange={(next) => changeContent({ replies: next.map((it) => it.reply) })}
        readOnly={readOnly}
        fixedOrder
      />
    </Section>
  )
}

/** Writes the letters: what is typed has to be kept first, since they are written from the record. */
function Ask({ work: { view, step }, desk: { changed, draft } }: PartProps) {
  const [open, setOpen] = useState(false)
  const asked = draft.content.replies.filter((it) => it.askedOn !== '').map((it) => it.key)
  return (
    <>
      <Button
        small
        disabled={changed}
        title={changed ? words.keepFirst : undefined}
        onClick={() => setOpen(true)}
      >
        {words.ask}
      </Button>
      {open && <AskDialog step={step} ids={[view.id]} asked={asked} onClose={() => setOpen(false)} />}
    </>
  )
}

function columnsOf({ clean, objection }: RepliesRule): readonly EditColumn<Row>[] {
  const results = { [clean]: 'clean', [objection]: 'objection' } as const
  const shownResult = { '': '', clean, objection }
  return [
    {
      key: 'organ',
      title: words.reply.organ,
      width: 128,
      value: (it) => it.organ,
      set: (it) => it,
      readOnly: true,
    },
    dayColumn('askedOn', words.reply.asked),
    {
      key: 'letterNo',
      title: words.reply.letterNo,
      width: 156,
      value: (it) => it.reply.letterNo,
      set: (it, letterNo) => withReply(it, { letterNo }),
      limit: 60,
    },
    dayColumn('repliedOn', words.reply.replied),
    {
      key: 'result',
      title: words.reply.result,
      width: 88,
      value: (it) => shownResult[it.reply.result],
      set: (it, word) => withReply(it, { result: results[word] ?? '' }),
      options: [clean, objection],
      toCheck: (it) => it.reply.result === 'objection',
      placeholder: (it) => (it.reply.askedOn === '' ? '' : words.unanswered),
    },
    {
      key: 'text',
      title: words.reply.text,
      value: (it) => it.reply.text,
      set: (it, said) => withReply(it, { text: said }),
      limit: 1000,
    },
  ]
}

function dayColumn(key: 'askedOn' | 'repliedOn', title: string): EditColumn<Row> {
  return {
    key,
    title,
    width: 100,
    value: (it) => shownDay(it.reply[key]),
    set: (it, typed) => withReply(it, { [key]: readDay(typed) ?? '' }),
    check: checkDay,
  }
}

function withReply(row: Row, part: Partial<StepReply>): Row {
  return { ...row, reply: { ...row.reply, ...part } }
}
