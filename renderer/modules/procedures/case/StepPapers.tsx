import { useState } from 'react'
import type { PaperRule } from '#shared/modules/procedures/procedure'
import type { StepPaper } from '#shared/modules/procedures/record'
import { readDay, shownDay } from '#shared/values/iso-day'
import { checkDay } from '../../../app/DayField'
import { WorkPaperDialog } from '../../../app/papers/WorkPaperDialog'
import { useRight } from '../../../app/session'
import { EditableRows, type EditColumn, LinkButton, Section } from '../../../components'
import { text } from '../procedures.text'
import { tickColumn } from '../Tick'
import classes from './case.module.css'
import type { PartProps } from './use-step'

const words = text.step

type Row = { rule: PaperRule; paper: StepPaper }

/** The step's papers: in hand or not, and those that the program prints. */
export function StepPapers({ work, desk }: PartProps) {
  const { draft, readOnly, changeContent } = desk
  const rows = work.step.papers.map((rule): Row => {
    const paper = draft.content.papers.find((it) => it.key === rule.key)
    return { rule, paper: paper ?? { key: rule.key, had: false, on: '', note: '' } }
  })
  return (
    <Section title={words.papers} framed>
      <EditableRows<Row>
        label={words.papers}
        name="papers"
        columns={columnsOf(work, desk)}
        rows={rows}
        rowKey={(it) => it.rule.key}
        onChange={(next) => changeContent({ papers: next.map((it) => it.paper) })}
        readOnly={readOnly}
        fixedOrder
      />
    </Section>
  )
}

function columnsOf(
  work: PartProps['work'],
  { changed, readOnly }: PartProps['desk'],
): readonly EditColumn<Row>[] {
  const set = (row: Row, part: Partial<StepPaper>): Row => ({ ...row, paper: { ...row.paper, ...part } })
  return [
    tickColumn<Row>({
      key: 'had',
      title: words.paper.had,
      width: 52,
      label: (it) => it.rule.title,
      checked: (it) => it.paper.had,
      set: (it, had) => set(it, { had }),
      disabled: readOnly,
    }),
    {
      key: 'title',
      title: words.paper.title,
      value: (it) => `${it.rule.title}${it.rule.required ? '' : words.optional}`,
      set: (it) => it,
      readOnly: true,
    },
    {
      key: 'on',
      title: words.paper.on,
      width: 108,
      value: (it) => shownDay(it.paper.on),
      set: (it, typed) => set(it, { on: readDay(typed) ?? '' }),
      check: checkDay,
    },
    {
      key: 'note',
      title: words.paper.note,
      width: 200,
      value: (it) => it.paper.note,
      set: (it, note) => set(it, { note }),
      limit: 200,
    },
    {
      key: 'print',
      title: words.paper.print,
      width: 64,
      value: () => '',
      set: (it) => it,
      render: (it) => <Print work={work} rule={it.rule} changed={changed} />,
    },
  ]
}

function Print({ work, rule, changed }: { work: PartProps['work']; rule: PaperRule; changed: boolean }) {
  const may = useRight('ledgers.export')
  const [open, setOpen] = useState(false)
  if (rule.text.length === 0 || !may || changed) return <span className={classes.cell}>{text.none}</span>
  const { view, step } = work
  return (
    <span className={classes.cell}>
      <LinkButton onClick={() => setOpen(true)}>{words.printPaper}</LinkButton>
      {open && (
        <WorkPaperDialog
          paper={{ paper: 'procedure-paper', ask: { ids: [view.id], step: step.key, paper: rule.key } }}
          label={rule.title}
          name={`${view.name}${rule.title}`}
          table={false}
          onClose={() => setOpen(false)}
        />
      )}
    </span>
  )
}
