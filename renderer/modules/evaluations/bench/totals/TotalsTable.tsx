import type { Ref } from 'react'
import { VOID_MARK } from '#shared/modules/evaluations/ballot'
import { text } from '../bench.text'
import { shortOption, subjectName } from '../cell-words'
import { isForm, leafAt, optionsAt, type Sheet, subjectAt } from '../sheet'
import classes from './totals.module.css'
import { fieldKey, type TotalsLine, type Typed } from './totals-state'

type TotalsTableProps = {
  ref: Ref<HTMLTableElement>
  sheet: Sheet
  lines: readonly TotalsLine[]
  typed: Typed
  onType: (key: string, words: string) => void
}

/** A line for each item of each subject; 未填 is what the counts leave of the valid ballots. */
export function TotalsTable({ ref, sheet, lines, typed, onType }: TotalsTableProps) {
  const most = Math.max(1, ...lines.map((it) => it.values.length - 1))
  const labels = commonLabels(sheet, most)
  return (
    <table ref={ref} className={classes.table} aria-label={text.totals.title}>
      <thead>
        <tr>
          <th scope="col">{isForm(sheet) ? '' : text.name}</th>
          <th scope="col">{text.item}</th>
          {labels.map((label) => (
            <th key={label} scope="col" className={classes.count}>
              {label}
            </th>
          ))}
          <th scope="col" className={classes.count}>
            {text.totals.overmarked}
          </th>
          <th scope="col" className={classes.count}>
            {text.totals.unfilled}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <TotalsRow
            key={line.at}
            {...{ line, sheet, typed, onType, most }}
            labelled={labels[0] === text.totals.option(1)}
          />
        ))}
      </tbody>
    </table>
  )
}

/** Heads of the options; numbers where the scales differ, the names then stand in the cells. */
function commonLabels(sheet: Sheet, most: number): string[] {
  const scales = sheet.leaves.map((_, at) => optionsAt(sheet, at)).filter((it) => it.length > 0)
  const [first = []] = scales
  const named = (options: typeof first) => options.map((it) => it.label).join()
  const only = scales.every((it) => named(it) === named(first)) ? first : []
  return Array.from({ length: most }, (_, index) => only[index]?.label ?? text.totals.option(index + 1))
}

type RowProps = Omit<TotalsTableProps, 'ref' | 'lines'> & {
  line: TotalsLine
  most: number
  labelled: boolean
}

function TotalsRow({ line, sheet, typed, onType, most, labelled }: RowProps) {
  const { at, values, rest } = line
  const leaf = leafAt(sheet, at)
  const subject = subjectAt(sheet, at)
  if (!leaf || !subject) return null
  const first = at % sheet.leaves.length === 0
  const options = optionsAt(sheet, at)
  const label = (value: number | null) =>
    [subject.name, leaf.label, value === null ? '' : value === VOID_MARK ? text.overmarked : value].join(' ')
  const field = (value: number | null) => {
    const key = fieldKey(sheet, at, value)
    return (
      <input
        name={key}
        aria-label={label(value)}
        value={typed.get(key) ?? ''}
        inputMode="numeric"
        autoComplete="off"
        placeholder={value === null ? text.totals.points : undefined}
        onChange={(event) => onType(key, event.target.value)}
        onFocus={(event) => event.target.select()}
      />
    )
  }
  return (
    <tr data-first={first} data-over={rest === null || rest < 0}>
      <td className={classes.name}>{first ? subjectName(subject) : ''}</td>
      <td>{leaf.label}</td>
      {values.length === 0 ? (
        <td colSpan={most + 1}>{field(null)}</td>
      ) : (
        <>
          {Array.from({ length: most }, (_, index) => {
            const option = options[index]
            return (
              <td key={option?.mark ?? `none ${index}`} className={classes.count}>
                {option && labelled && <span className={classes.option}>{shortOption(option)}</span>}
                {option && field(option.mark)}
              </td>
            )
          })}
          <td className={classes.count}>{field(VOID_MARK)}</td>
        </>
      )}
      <td className={classes.rest}>{rest !== null && rest < 0 ? text.totals.over(-rest) : rest}</td>
    </tr>
  )
}
