import type { BallotRule } from '#shared/modules/procedures/procedure'
import type { StepBallot, StepPerson } from '#shared/modules/procedures/record'
import {
  ballotResult,
  EMPTY_BALLOT,
  type ShareResult,
  shareText,
} from '#shared/modules/procedures/rules-ballot'
import { candidatesOf } from '#shared/modules/procedures/rules-gates'
import { EditableRows, type EditColumn, FieldGrid, Section } from '../../../components'
import { NumberField } from '../../evaluations/schemes/NumberField'
import { text } from '../procedures.text'
import { tickColumn } from '../Tick'
import classes from './case.module.css'
import { NOTE } from './StepPeople'
import type { PartProps } from './use-step'

const words = text.step

const COUNTS: Record<BallotRule['mode'], (keyof StepBallot)[]> = {
  question: ['due', 'present', 'favour', 'against', 'abstain'],
  election: ['due', 'present', 'sent', 'returned', 'valid', 'seats'],
  recommend: ['due', 'present', 'sent', 'returned', 'valid'],
}

type Props = PartProps & { rule: BallotRule }

/** The numbers of a vote and what they come to; who is elected is ticked by hand. */
export function StepBallotPart({ work, desk, rule }: Props) {
  const { draft, readOnly, changeContent } = desk
  const ballot = draft.content.ballot ?? EMPTY_BALLOT
  const candidates = rule.candidates ? candidatesHere(work, desk) : []
  const result = ballotResult(rule, ballot, candidates)
  return (
    <Section title={words.ballot} facts={rule.secret ? words.secret : ''}>
      <FieldGrid columns={3} labelWidth={80}>
        {COUNTS[rule.mode].map((key) => (
          <NumberField
            key={key}
            label={words.votes[key]}
            name={`ballot.${key}`}
            value={ballot[key]}
            onChange={(count) => changeContent({ ballot: { ...ballot, [key]: count } })}
            range={{ min: 0, max: 100_000, whole: true }}
            readOnly={readOnly}
          />
        ))}
      </FieldGrid>
      <Shares quorum={result.quorum} majority={result.majority} />
      {rule.candidates && (
        <EditableRows<StepPerson>
          label={words.ballot}
          name="candidates"
          columns={[NAME, NOTE, VOTES, electedColumn(rule, readOnly)]}
          rows={candidates}
          rowKey={(it) => `${it.personId ?? ''}${it.name}`}
          onChange={(next) =>
            changeContent({
              people: [...draft.content.people.filter((it) => it.role !== rule.candidates), ...next],
            })
          }
          readOnly={readOnly}
        />
      )}
      {ballot.due !== null &&
        result.problems.map((it) => (
          <p key={it} className={classes.amber}>
            {it}
          </p>
        ))}
    </Section>
  )
}

function candidatesHere({ view, step }: PartProps['work'], { draft }: PartProps['desk']): StepPerson[] {
  const entries = view.steps.flatMap((it) => it.entries)
  return candidatesOf({ entries, procedure: view.procedure }, step, draft.content)
}

function Shares({ quorum, majority }: { quorum: ShareResult | null; majority: ShareResult | null }) {
  const shares = [
    [words.quorum, quorum],
    [words.majority, majority],
  ] as const
  return shares.map(([label, it]) =>
    it ? (
      <p key={label} className={it.met ? classes.quiet : classes.red}>
        {`${label} ${it.met ? words.met(it.count, it.need) : words.unmet(it.count, it.need)}（${shareText(it.share)}）`}
      </p>
    ) : null,
  )
}

const NAME: EditColumn<StepPerson> = {
  key: 'name',
  title: words.people.name,
  width: 120,
  value: (it) => it.name,
  set: (it) => it,
  readOnly: true,
}

const VOTES: EditColumn<StepPerson> = {
  key: 'votes',
  title: words.people.votes,
  width: 80,
  align: 'right',
  value: (it) => (it.votes === null ? '' : String(it.votes)),
  set: (it, typed) => ({ ...it, votes: /^\d+$/.test(typed) ? Number(typed) : null }),
}

function electedColumn({ mode }: BallotRule, readOnly: boolean): EditColumn<StepPerson> {
  const title = mode === 'recommend' ? words.people.chosen : words.people.elected
  return tickColumn<StepPerson>({
    key: 'elected',
    title,
    width: 84,
    label: (it) => `${it.name} ${title}`,
    checked: (it) => it.elected,
    set: (it, elected) => ({ ...it, elected }),
    disabled: readOnly,
  })
}
