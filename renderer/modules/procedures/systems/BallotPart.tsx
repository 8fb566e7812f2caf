import type { BallotRule, Procedure, Share, Step } from '#shared/modules/procedures/procedure'
import { Button, FieldStack, PickerField, TextField } from '../../../components'
import { Tick } from '../Tick'
import { SHARES, type ShareRow, sharesOf, withShares } from './ballot-columns'
import type { StepProps } from './part-props'
import { Rows } from './Rows'
import { text } from './systems.text'

/** How a step is voted on: what kind of vote, who the candidates are, and the shares that make it valid and carry it. */
export function BallotPart({ procedure, step, change, readOnly }: StepProps) {
  const { ballot } = step
  const put = (next: BallotRule | null) => change({ ...step, ballot: next })
  if (!ballot)
    return readOnly ? (
      <p>{text.noRows}</p>
    ) : (
      <Button small onClick={() => put(freshBallot())}>
        {text.addBallot}
      </Button>
    )
  return (
    <>
      <BallotFields {...{ procedure, step, ballot, put, readOnly }} />
      <Rows<ShareRow>
        label={text.ballot}
        columns={SHARES}
        rows={sharesOf(ballot)}
        onChange={(rows) => put(withShares(ballot, rows))}
        readOnly={readOnly}
      />
      {!readOnly && (
        <Button small onClick={() => put(null)}>
          {text.dropBallot}
        </Button>
      )}
    </>
  )
}

type FieldsProps = {
  procedure: Procedure
  step: Step
  ballot: BallotRule
  put: (ballot: BallotRule) => void
  readOnly: boolean
}

function BallotFields({ procedure, step, ballot, put, readOnly }: FieldsProps) {
  const { mode, candidates, surplus } = ballot
  const sofar = procedure.steps.slice(0, procedure.steps.indexOf(step) + 1)
  const roles = sofar.flatMap((it) => it.people.map((one) => ({ value: one.key, label: one.label })))
  return (
    <FieldStack labelWidth={132}>
      <PickerField
        label={text.mode}
        value={mode}
        options={Object.entries(text.modes).map(([value, label]) => ({ value, label }))}
        onChange={(next) => next && put(withMode(ballot, next as BallotRule['mode'], roles[0]?.value))}
        aside={
          <Tick
            label={text.secret}
            checked={ballot.secret}
            disabled={readOnly}
            onChange={(secret) => put({ ...ballot, secret })}
          />
        }
        readOnly={readOnly}
      />
      {mode !== 'question' && (
        <PickerField
          label={text.candidates}
          value={candidates ?? ''}
          options={roles}
          onChange={(key) => put({ ...ballot, candidates: key || null })}
          rule={text.candidatesRule}
          readOnly={readOnly}
        />
      )}
      {mode === 'election' && (
        <TextField
          label={text.surplus}
          value={surplus ? `${surplus.parts}/${surplus.whole}` : ''}
          onChange={(typed) => put({ ...ballot, surplus: readSurplus(typed, surplus) })}
          rule={text.surplusRule}
          readOnly={readOnly}
        />
      )}
    </FieldStack>
  )
}

const half = (of: Share['of']): Share => ({ of, parts: 1, whole: 2, over: true, basis: '' })

function freshBallot(): BallotRule {
  return {
    mode: 'question',
    secret: true,
    quorum: half('due'),
    majority: half('present'),
    surplus: null,
    candidates: null,
  }
}

/** What a kind of vote does not know goes with it. */
function withMode(ballot: BallotRule, mode: BallotRule['mode'], role: string | undefined): BallotRule {
  const { majority, surplus } = ballot
  if (mode === 'question')
    return { ...ballot, mode, majority: majority ?? half('present'), surplus: null, candidates: null }
  const candidates = ballot.candidates ?? role ?? null
  if (mode === 'recommend') return { ...ballot, mode, majority: null, surplus: null, candidates }
  return { ...ballot, mode, majority: majority ?? half('present'), surplus, candidates }
}

function readSurplus(typed: string, before: BallotRule['surplus']): BallotRule['surplus'] {
  if (typed.trim() === '') return null
  const [, parts = '', whole = ''] = /^\s*(\d+)\s*\/\s*(\d+)\s*$/.exec(typed) ?? []
  if (Number(parts) < 1 || Number(whole) < 1) return before
  return { parts: Number(parts), whole: Number(whole), basis: before?.basis ?? '' }
}
