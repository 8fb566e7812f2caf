import { type Pass, STAGE_KINDS, type StageKind, type StageRule } from '#shared/modules/awards/programme'
import { FieldGrid, LinkButton, PickerField, Section, TextField } from '../../../components'
import { NumberField } from '../../evaluations/schemes/NumberField'
import { optionsOf, type StagePartProps } from './part-props'
import { text } from './rules.text'
import { withKind } from './rules-parts'
import { NoticeFields, ReviewFields, VoteFields } from './StageKindFields'
import { TiesPart } from './TiesPart'

type StageFieldsProps = StagePartProps & { onRemove: () => void; sealed: boolean }

/** One stage: what is done by whom, how many go on, and the rules of its kind. */
export function StageFields({ onRemove, sealed, ...part }: StageFieldsProps) {
  const { stage, readOnly } = part
  return (
    <>
      <Section
        title={stage.label}
        facts={sealed && text.sealed}
        action={
          !readOnly && (
            <LinkButton quiet onClick={onRemove}>
              {text.removeStage}
            </LinkButton>
          )
        }
        framed
      >
        <FieldGrid columns={2} labelWidth={96}>
          <Facts {...part} />
          <PassFields {...part} />
          {stage.review && <ReviewFields {...part} review={stage.review} />}
          {stage.vote && <VoteFields {...part} vote={stage.vote} />}
          {stage.notice && <NoticeFields {...part} notice={stage.notice} />}
        </FieldGrid>
      </Section>
      {(stage.review || stage.vote || stage.ties.length > 0) && <TiesPart {...part} />}
    </>
  )
}

const KINDS = optionsOf(STAGE_KINDS)

function Facts({ stage, at, onChange, readOnly }: StagePartProps) {
  const set = (part: Partial<StageRule>) => onChange({ ...stage, ...part })
  return (
    <>
      <TextField
        label={text.fields.stageLabel}
        name={`${at}/label`}
        value={stage.label}
        onChange={(label) => set({ label })}
        limit={40}
        readOnly={readOnly}
      />
      <PickerField
        label={text.fields.kind}
        name={`${at}/kind`}
        value={stage.kind}
        onChange={(kind) => kind && onChange(withKind(stage, kind as StageKind))}
        options={KINDS}
        readOnly={readOnly}
      />
      <TextField
        label={text.fields.actor}
        name={`${at}/actor`}
        value={stage.actor}
        onChange={(actor) => set({ actor })}
        rule={text.rules.actor}
        limit={60}
        readOnly={readOnly}
      />
      <NumberField
        label={text.fields.days}
        name={`${at}/days`}
        value={stage.days}
        onChange={(days) => set({ days })}
        range={{ min: 1, max: 400, whole: true }}
        rule={text.rules.days}
        placeholder={text.nothing}
        aside={text.units.days}
        readOnly={readOnly}
      />
    </>
  )
}

const PASSES = optionsOf(text.pass)

/** What each way of letting through begins with. */
const FRESH: Record<Pass['by'], Pass> = {
  undecided: { by: 'undecided' },
  all: { by: 'all' },
  number: { by: 'number', number: 1 },
  share: { by: 'share', share: 0.5 },
  line: { by: 'line', line: 60 },
  quota: { by: 'quota', factor: 1 },
}

function PassFields({ stage, at, onChange, readOnly }: StagePartProps) {
  const { pass } = stage
  const set = (next: Pass) => onChange({ ...stage, pass: next })
  return (
    <>
      <PickerField
        label={text.fields.pass}
        name={`${at}/pass`}
        value={pass.by}
        onChange={(by) => by && by !== pass.by && set(FRESH[by as Pass['by']])}
        options={PASSES}
        rule={text.rules.pass}
        toCheck={pass.by === 'undecided'}
        readOnly={readOnly}
      />
      <NumberField
        key={pass.by}
        label={text.fields.passValue}
        name={`${at}/pass/value`}
        value={passValue(pass)}
        onChange={(value) => value !== null && set(withPassValue(pass, value))}
        share={pass.by === 'share'}
        range={RANGES[pass.by]}
        placeholder={text.nothing}
        aside={text.passUnits[pass.by]}
        readOnly={readOnly || pass.by === 'all' || pass.by === 'undecided'}
      />
    </>
  )
}

const RANGES: Record<Pass['by'], { min: number; max: number; whole?: boolean }> = {
  undecided: { min: 0, max: 0 },
  all: { min: 0, max: 0 },
  number: { min: 1, max: 10_000, whole: true },
  share: { min: 0, max: 100 },
  line: { min: 0, max: 100 },
  quota: { min: 1, max: 10 },
}

function passValue(pass: Pass): number | null {
  if (pass.by === 'number') return pass.number
  if (pass.by === 'share') return pass.share
  if (pass.by === 'line') return pass.line
  return pass.by === 'quota' ? pass.factor : null
}

function withPassValue(pass: Pass, value: number): Pass {
  if (pass.by === 'number') return { by: 'number', number: value }
  if (pass.by === 'share') return { by: 'share', share: value }
  if (pass.by === 'line') return { by: 'line', line: value }
  return pass.by === 'quota' ? { by: 'quota', factor: value } : pass
}
