import { useState } from 'react'
import { type Procedure, Step } from '#shared/modules/procedures/procedure'
import { EditableRows, type EditColumn, LinkButton, Section } from '../../../components'
import { tickColumn } from '../Tick'
import { freshKey } from './keys'
import type { PartProps } from './part-props'
import { StepDetail } from './StepDetail'
import { text } from './systems.text'

/** The steps in their order; one of them opened below with all that it asks. */
export function StepsPart({ procedure, change, readOnly }: PartProps) {
  const { steps } = procedure
  const [open, setOpen] = useState('')
  const shown = steps.find((it) => it.key === open)
  const put = (next: Step) => change({ steps: steps.map((it) => (it.key === next.key ? next : it)) })
  return (
    <>
      <Section title={text.steps} facts={String(steps.length)} framed>
        <EditableRows<Step>
          label={text.steps}
          name="steps"
          columns={[...columnsOf(procedure, readOnly), openColumn(setOpen)]}
          rows={steps}
          rowKey={(it) => it.key}
          onChange={(next) => change({ steps: next })}
          newRow={() => freshStep(procedure)}
          lit={shown ? steps.indexOf(shown) : -1}
          readOnly={readOnly}
        />
      </Section>
      {shown && <StepDetail procedure={procedure} step={shown} change={put} readOnly={readOnly} />}
    </>
  )
}

function freshStep({ steps, stages }: Procedure): Step {
  return Step.parse({ key: freshKey('step', steps), stage: stages.at(-1)?.key, title: text.step })
}

function columnsOf({ stages }: Procedure, readOnly: boolean): readonly EditColumn<Step>[] {
  return [
    {
      key: 'title',
      title: text.step,
      value: (it) => it.title,
      set: (it, title) => ({ ...it, title }),
      limit: 60,
    },
    {
      key: 'stage',
      title: text.stage,
      width: 176,
      value: (it) => stages.find((one) => one.key === it.stage)?.title ?? '',
      set: (it, typed) => ({ ...it, stage: stages.find((one) => one.title === typed)?.key ?? it.stage }),
      options: stages.map((it) => it.title),
    },
    {
      key: 'dayLabel',
      title: text.dayLabel,
      width: 100,
      value: (it) => it.dayLabel,
      set: (it, dayLabel) => ({ ...it, dayLabel }),
      limit: 30,
    },
    {
      key: 'basis',
      title: text.basis,
      width: 168,
      value: (it) => it.basis,
      set: (it, basis) => ({ ...it, basis }),
      limit: 200,
    },
    tickColumn<Step>({
      key: 'optional',
      title: text.optional,
      width: 64,
      label: (it) => `${it.title} ${text.optional}`,
      checked: (it) => it.optional,
      set: (it, optional) => ({ ...it, optional }),
      disabled: readOnly,
    }),
  ]
}

function openColumn(open: (key: string) => void): EditColumn<Step> {
  return {
    key: 'open',
    title: '',
    width: 56,
    value: () => '',
    set: (it) => it,
    render: (it) => <LinkButton onClick={() => open(it.key)}>{text.edit}</LinkButton>,
  }
}
