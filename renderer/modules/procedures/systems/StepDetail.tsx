import { useState } from 'react'
import type { Step } from '#shared/modules/procedures/procedure'
import { Section, Segmented } from '../../../components'
import { BallotPart } from './BallotPart'
import { BasicPart } from './BasicPart'
import { LimitsPart } from './LimitsPart'
import { PapersPart } from './PapersPart'
import { FieldsPart, OutcomesPart, PeoplePart } from './PeoplePart'
import type { StepProps } from './part-props'
import { RepliesPart } from './RepliesPart'
import { text } from './systems.text'

const PARTS = {
  basic: BasicPart,
  limits: LimitsPart,
  outcomes: OutcomesPart,
  people: PeoplePart,
  fields: FieldsPart,
  papers: PapersPart,
  replies: RepliesPart,
  ballot: BallotPart,
}
type PartKey = keyof typeof PARTS

/** Everything that one step asks, part by part; each part says how much of it there is. */
export function StepDetail(props: StepProps) {
  const [shown, setShown] = useState<PartKey>('basic')
  const Part = PARTS[shown]
  const counts = countsOf(props.step)
  const keys = Object.keys(PARTS) as PartKey[]
  return (
    <Section
      title={props.step.title}
      action={
        <Segmented<PartKey>
          label={text.parts}
          value={shown}
          onChange={setShown}
          options={keys.map((value) => ({ value, label: text.partOf[value](counts[value]) }))}
          small
        />
      }
    >
      <Part key={props.step.key} {...props} />
    </Section>
  )
}

function countsOf(step: Step): Record<PartKey, number> {
  const { intervals, repeat, notice, minimums } = step
  return {
    basic: 0,
    limits: intervals.length + minimums.length + (repeat ? 1 : 0) + (notice ? 1 : 0),
    outcomes: step.outcomes.length,
    people: step.people.length,
    fields: step.fields.length,
    papers: step.papers.length,
    replies: step.replies?.organs.length ?? 0,
    ballot: step.ballot ? 1 : 0,
  }
}
