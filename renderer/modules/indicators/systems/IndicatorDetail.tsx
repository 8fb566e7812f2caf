import type { Indicator, Target } from '#shared/modules/indicators/indicators'
import { AreaField, FieldStack, PickerField, TextField } from '../../../components'
import { MeasureFields } from './MeasureFields'
import { Part, Rows } from './Part'
import { text } from './systems.text'
import { numberOr, wholeOr } from './words'

type Props = { indicator: Indicator; onChange: (indicator: Indicator) => void; readOnly: boolean }

const picks = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))
const ROUNDINGS = picks(text.roundings)
const BETTERS = picks(text.betters)
const RELATIONS = picks({ '': text.noTarget, atLeast: text.atLeast, atMost: text.atMost })

/** How one indicator is said and judged, and where both its sides come from. */
export function IndicatorDetail({ indicator, onChange, readOnly }: Props) {
  const { kind, numerator, denominator } = indicator
  const set = (part: Partial<Indicator>) => onChange({ ...indicator, ...part })
  const divides = kind === 'share' || kind === 'average'
  return (
    <Part title={indicator.label}>
      <Telling indicator={indicator} set={set} readOnly={readOnly} />
      <Rows title={text.numerator}>
        <MeasureFields
          measure={numerator}
          onChange={(measure) => set({ numerator: measure })}
          addKeys="ctrl+shift+f"
          readOnly={readOnly}
        />
      </Rows>
      {divides && (
        <Rows title={text.denominator}>
          <MeasureFields
            measure={denominator ?? { from: 'fixed', label: text.denominator, unit: '', value: 1 }}
            onChange={(measure) => set({ denominator: measure })}
            addKeys="ctrl+shift+g"
            readOnly={readOnly}
          />
        </Rows>
      )}
    </Part>
  )
}

type TellingProps = { indicator: Indicator; set: (part: Partial<Indicator>) => void; readOnly: boolean }

function Telling(props: TellingProps) {
  const { indicator, set, readOnly } = props
  return (
    <FieldStack labelWidth={108}>
      <ValueFields {...props} />
      <TargetFields {...props} />
      <AreaField
        label={text.basis}
        value={indicator.basis}
        onChange={(basis) => set({ basis })}
        readOnly={readOnly}
        limit={400}
      />
    </FieldStack>
  )
}

/** How the value is printed. */
function ValueFields({ indicator, set, readOnly }: TellingProps) {
  const { unit, decimals, rounding, scale } = indicator
  return (
    <>
      <TextField
        label={text.unit}
        value={unit}
        onChange={(typed) => set({ unit: typed })}
        readOnly={readOnly}
        limit={10}
      />
      <TextField
        label={text.decimals}
        value={String(decimals)}
        onChange={(typed) => set({ decimals: Math.min(4, wholeOr(typed, decimals)) })}
        readOnly={readOnly}
      />
      <PickerField
        label={text.rounding}
        value={rounding}
        options={ROUNDINGS}
        onChange={(key) => set({ rounding: key === 'down' ? 'down' : 'half' })}
        readOnly={readOnly}
      />
      <TextField
        label={text.scale}
        value={String(scale)}
        rule={text.scaleRule}
        onChange={(typed) => set({ scale: Math.max(1, numberOr(typed, scale)) })}
        readOnly={readOnly}
      />
    </>
  )
}

/** What the value is held against, and which way is the better one. */
function TargetFields({ indicator, set, readOnly }: TellingProps) {
  const { target, better } = indicator
  const aim = (key: string) =>
    key === '' ? null : { relation: key as Target['relation'], value: target?.value ?? 0 }
  return (
    <>
      <PickerField
        label={text.relation}
        value={target?.relation ?? ''}
        options={RELATIONS}
        onChange={(key) => set({ target: aim(key) })}
        readOnly={readOnly}
      />
      <TextField
        label={text.targetValue}
        value={target ? String(target.value) : ''}
        onChange={(typed) => target && set({ target: { ...target, value: numberOr(typed, target.value) } })}
        readOnly={readOnly || target === null}
      />
      <PickerField
        label={text.better}
        value={better}
        options={BETTERS}
        onChange={(key) => set({ better: (key || better) as Indicator['better'] })}
        readOnly={readOnly}
      />
    </>
  )
}
