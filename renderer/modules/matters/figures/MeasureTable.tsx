import { useState } from 'react'
import type { MeasurePart, MeasureRow, MeasureValue } from '#shared/modules/matters/measure'
import type { Span } from '#shared/modules/matters/rules-period'
import { useApiQuery } from '../../../app/queries'
import { EmptyState, ErrorNotice, FigureButton, moveAmongFigures, Section } from '../../../components'
import classes from '../matters.module.css'
import { text } from '../matters.text'
import type { Opened } from './opened'
import { RecordsDialog } from './RecordsDialog'

const words = text.figuresPage

/** Figures by unit: numerator and denominator beside every percentage, each opening its records. */
export function MeasureTable({ system, span }: { system: string; span: Span }) {
  const { data, error } = useApiQuery('matters.measures', { system, ...span })
  const [opened, setOpened] = useState<Opened | null>(null)
  if (!data) return error ? <ErrorNotice error={error} /> : <EmptyState>{text.loading}</EmptyState>
  const rows: { row: MeasureRow | null; values: MeasureValue[] }[] = [
    ...data.units.map((row) => ({ row, values: row.values })),
    { row: null, values: data.whole },
  ]
  return (
    <Section title={words.measures} facts={words.rounding} framed>
      <table className={classes.table} aria-label={words.measures} onKeyDown={moveAmongFigures}>
        <thead>
          <tr>
            <th>{words.unit}</th>
            {data.whole.map((it) => (
              <th key={it.key} data-right>
                {it.label}
                {it.target === null ? '' : `（${words.target(it.target)}）`}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, values }) => (
            <tr key={row?.unitId ?? (row ? 'none' : 'whole')} className={row ? undefined : classes.strong}>
              <td>{row ? row.unitName || words.noUnit : words.whole}</td>
              {values.map((value, column) => (
                <td key={value.key} data-right>
                  <Value
                    value={value}
                    column={column * 2}
                    onOpen={(part) => setOpened({ value, part, unit: row ? (row.unitId ?? 'none') : null })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {opened && (
        <RecordsDialog system={system} span={span} opened={opened} onClose={() => setOpened(null)} />
      )}
    </Section>
  )
}

type ValueProps = { value: MeasureValue; column: number; onOpen: (part: MeasurePart) => void }

function Value({ value, column, onOpen }: ValueProps) {
  const { numerator, denominator, numeratorLabel, denominatorLabel } = value
  return (
    <span className={classes.measure}>
      <span className={value.met === false ? classes.red : undefined}>{value.text}</span>
      <span className={classes.parts}>
        <FigureButton
          title={`${value.label} ${numeratorLabel}`}
          count={numerator}
          column={column}
          current={false}
          onOpen={() => onOpen('numerator')}
        />
        {'／'}
        <FigureButton
          title={`${value.label} ${denominatorLabel}`}
          count={denominator}
          column={column + 1}
          current={false}
          onOpen={() => onOpen('denominator')}
        />
      </span>
    </span>
  )
}
