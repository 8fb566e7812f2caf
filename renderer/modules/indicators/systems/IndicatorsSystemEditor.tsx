import { useState } from 'react'
import type { Indicator, IndicatorsContent } from '#shared/modules/indicators/indicators'
import type { SystemEditorProps } from '../../../app/system-editor'
import { AreaField, EditableRows, type EditColumn, FieldStack, Section } from '../../../components'
import { IndicatorDetail } from './IndicatorDetail'
import { text } from './systems.text'
import { freshKey } from './words'

/** The indicators of a system: a line each, and below the one in work with both its sides. */
export function IndicatorsSystemEditor({
  content,
  onChange,
  readOnly,
}: SystemEditorProps<IndicatorsContent>) {
  const [at, setAt] = useState(0)
  const { indicators } = content
  const current = indicators[Math.min(at, indicators.length - 1)]
  const put = (next: Indicator) =>
    onChange({ ...content, indicators: indicators.map((it) => (it === current ? next : it)) })
  return (
    <>
      <FieldStack labelWidth={108}>
        <AreaField
          label={text.basis}
          value={content.basis}
          onChange={(basis) => onChange({ ...content, basis })}
          readOnly={readOnly}
          limit={600}
        />
      </FieldStack>
      <Section title={text.indicators}>
        <EditableRows<Indicator>
          label={text.indicators}
          name="indicators"
          columns={COLUMNS}
          rows={indicators}
          rowKey={(it) => it.key}
          newRow={() => newIndicator(indicators)}
          onChange={(rows) => onChange({ ...content, indicators: rows })}
          onRow={(index) => index >= 0 && setAt(index)}
          lit={at}
          readOnly={readOnly}
        />
      </Section>
      {current && (
        <IndicatorDetail key={current.key} indicator={current} onChange={put} readOnly={readOnly} />
      )}
    </>
  )
}

const KINDS = Object.entries(text.kinds).map(([value, label]) => ({ value, label }))
const PERIODS = Object.entries(text.periods).map(([value, label]) => ({ value, label }))

const COLUMNS: readonly EditColumn<Indicator>[] = [
  {
    key: 'label',
    title: text.indicator,
    value: (it) => it.label,
    set: (it, label) => ({ ...it, label }),
    limit: 40,
  },
  {
    key: 'kind',
    title: text.kind,
    width: 96,
    value: (it) => it.kind,
    set: (it, kind) =>
      KINDS.some((one) => one.value === kind) ? { ...it, kind: kind as Indicator['kind'] } : it,
    options: KINDS,
  },
  {
    key: 'period',
    title: text.period,
    width: 96,
    value: (it) => it.period,
    set: (it, period) =>
      PERIODS.some((one) => one.value === period) ? { ...it, period: period as Indicator['period'] } : it,
    options: PERIODS,
  },
]

function newIndicator(indicators: readonly Indicator[]): Indicator {
  return {
    key: freshKey('indicator', indicators),
    label: text.newIndicator,
    kind: 'count',
    numerator: { from: 'entries', label: text.typedEntries, unit: '' },
    denominator: null,
    unit: '',
    scale: 1,
    decimals: 0,
    rounding: 'half',
    period: 'year',
    target: null,
    better: 'neither',
    basis: '',
  }
}
