import type { Interval, Minimum, NoticeRule, Repeat, Step } from '#shared/modules/procedures/procedure'
import { Section } from '../../../components'
import { intervalColumns, minimumColumns, noticeColumns, repeatColumns } from './limit-columns'
import type { StepProps } from './part-props'
import { OneRow, Rows } from './Rows'
import { text } from './systems.text'

/** Between which days a step lies, how often it comes again, how long its notice stands, which numbers it must reach. */
export function LimitsPart({ procedure, step, change, readOnly }: StepProps) {
  const at = procedure.steps.indexOf(step)
  const before = procedure.steps.slice(0, at)
  const after = procedure.steps.slice(at + 1)
  const set = (part: Partial<Step>) => change({ ...step, ...part })
  return (
    <>
      <Section title={text.intervals} framed>
        <Rows<Interval>
          label={text.intervals}
          columns={intervalColumns(before)}
          rows={step.intervals}
          onChange={(intervals) => set({ intervals })}
          newRow={freshInterval(before)}
          readOnly={readOnly}
        />
      </Section>
      <Section title={text.repeat} framed>
        <OneRow<Repeat>
          label={text.repeat}
          columns={repeatColumns({ before, after })}
          row={step.repeat}
          onChange={(repeat) => set({ repeat })}
          newRow={freshRepeat(before, after)}
          readOnly={readOnly}
        />
      </Section>
      <Section title={text.notice} framed>
        <OneRow<NoticeRule>
          label={text.notice}
          columns={noticeColumns(step)}
          row={step.notice}
          onChange={(notice) => set({ notice })}
          newRow={freshNotice(step)}
          readOnly={readOnly}
        />
      </Section>
      <Section title={text.minimums} framed>
        <Rows<Minimum>
          label={text.minimums}
          columns={minimumColumns(step)}
          rows={step.minimums}
          onChange={(minimums) => set({ minimums })}
          newRow={freshMinimum(step)}
          readOnly={readOnly}
        />
      </Section>
    </>
  )
}

function freshInterval(before: readonly Step[]): (() => Interval) | undefined {
  const last = before.at(-1)
  return (
    last &&
    (() => ({
      after: last.key,
      bound: 'most',
      span: { amount: 1, unit: 'months' },
      weight: 'rule',
      stretch: null,
      basis: '',
    }))
  )
}

function freshRepeat(before: readonly Step[], after: readonly Step[]): (() => Repeat) | undefined {
  const from = before.at(-1)
  const until = after.at(0)
  if (!from || !until) return undefined
  return () => ({ span: { amount: 6, unit: 'months' }, from: from.key, until: until.key, basis: '' })
}

/** Only where the step has two days to count between. */
function freshNotice({ fields }: Step): (() => NoticeRule) | undefined {
  const [from, to] = fields.filter((it) => it.type === 'date')
  if (!from || !to) return undefined
  return () => ({ from: from.key, to: to.key, span: { amount: 5, unit: 'workdays' }, basis: '' })
}

/** Only where the step has a number to reach. */
function freshMinimum({ fields }: Step): (() => Minimum) | undefined {
  const number = fields.find((it) => it.type === 'number')
  if (!number) return undefined
  return () => ({
    any: [{ field: number.key, least: 1 }],
    say: text.minimumFresh(number.label),
    basis: '',
  })
}
