import { FieldStack, LinkButton, TextField } from '../../../components'
import classes from './cases.module.css'
import { Choice, type PartProps, Source, Tick } from './kind-parts'
import { text } from './standards.text'
import { monthsTyped } from './standards-form'

/** What a kind bars and for how long; the customary months are offered where nobody has decided. */
export function BarPart({ kind, change, errorOf, readOnly }: PartProps) {
  const { months, suggestedMonths, bars } = kind
  const offers = months === null && suggestedMonths !== null && bars.length > 0
  const turn = (bar: 'award' | 'promotion', on: boolean) =>
    change({ bars: (['award', 'promotion'] as const).filter((it) => (it === bar ? on : bars.includes(it))) })
  return (
    <FieldStack labelWidth={64}>
      <Choice label={text.bars}>
        {(['award', 'promotion'] as const).map((bar) => (
          <Tick
            key={bar}
            label={text.alsoBars[bar]}
            checked={bars.includes(bar)}
            onChange={(on) => turn(bar, on)}
            readOnly={readOnly}
          />
        ))}
      </Choice>
      <TextField
        label={text.barMonths}
        name="months"
        rule={text.barMonthsRule}
        value={months === null ? '' : String(months)}
        placeholder={bars.length > 0 && kind.family === 'sanction' ? text.monthsOpen : text.none}
        onChange={(typed) => change({ months: monthsTyped(typed, months, 240) || null })}
        aside={text.monthsUnit}
        error={errorOf('months')}
        readOnly={readOnly}
      />
      {offers && (
        <p className={classes.offer}>
          {text.suggested(suggestedMonths)}
          {!readOnly && (
            <LinkButton onClick={() => change({ months: suggestedMonths })}>{text.adopt}</LinkButton>
          )}
        </p>
      )}
      {kind.subject === 'organization' && (
        <Choice label="">
          <Tick
            label={text.reaches}
            checked={kind.reachesPeople}
            onChange={(reachesPeople) => change({ reachesPeople })}
            readOnly={readOnly}
          />
        </Choice>
      )}
      <Source
        source={kind.barSource}
        sourced={kind.barSourced}
        onChange={(barSource, barSourced) => change({ barSource, barSourced })}
        readOnly={readOnly}
      />
    </FieldStack>
  )
}
