import type { KeyboardEvent } from 'react'
import type { SheetColumn, SheetPlan } from '#shared/modules/people/contract-sheets'
import { useApiQuery } from '../../../app/queries'
import { bareControl, PickerInput, type PickOption } from '../../../components'
import classes from './sheets.module.css'
import { text } from './sheets.text'
import { targetId } from './use-sheet-keys'

type SheetColumnHeadsProps = {
  sheet: SheetPlan
  /** The column in work. */
  current: number
  onTarget: (index: number, target: string) => void
  onLeave: () => void
}

/** Title, heading, and over each column the field it goes to and how that was found. */
export function SheetColumnHeads({ sheet, current, onTarget, onLeave }: SheetColumnHeadsProps) {
  const { data: targets = [] } = useApiQuery('people.sheetTargets', {})
  const options: PickOption[] = targets
    .filter((it) => it.destination === sheet.destination)
    .map((it) => ({ value: it.key, label: it.label, search: it.aliases.join(' ') }))
  return (
    <div className={classes.heads}>
      <div className={classes.headRow}>
        <span className={classes.number} />
        {sheet.columns.map((column, index) => (
          <Target
            key={column.index}
            column={column}
            kept={sheet.destination === 'kept'}
            current={index === current}
            options={options}
            onTarget={(target) => onTarget(column.index, target)}
            onLeave={onLeave}
          />
        ))}
      </div>
      {sheet.title !== '' && (
        <div className={classes.titleRow}>
          <span className={classes.number}>{text.titleRow}</span>
          <span className={classes.titleText}>{sheet.title}</span>
        </div>
      )}
      <div className={classes.headingRow}>
        <span className={classes.number}>{text.headerRow}</span>
        {sheet.columns.map((column) => (
          <span key={column.index} className={classes.heading} title={column.header}>
            <span className={classes.letter}>{column.letter}</span>
            {column.header}
          </span>
        ))}
      </div>
    </div>
  )
}

type TargetProps = {
  column: SheetColumn
  kept: boolean
  current: boolean
  options: readonly PickOption[]
  onTarget: (target: string) => void
  onLeave: () => void
}

function Target({ column, kept, current, options, onTarget, onLeave }: TargetProps) {
  const { index, header, letter, target, mappedBy, filled, examples, findings } = column
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' && event.key !== 'Enter') return
    event.preventDefault()
    event.stopPropagation()
    onLeave()
  }
  return (
    <div
      className={classes.target}
      data-column={index}
      data-current={current}
      data-open={target === ''}
      data-findings={findings.length > 0}
      title={text.about(text.filled(filled), examples)}
    >
      {kept ? (
        <span className={classes.quiet}>{text.keptSheet}</span>
      ) : (
        <PickerInput
          label={text.targetOf(header || letter)}
          placeholder={text.keptColumn}
          value={target}
          options={options}
          onChange={onTarget}
          onKeyDown={leave}
          control={bareControl(targetId(index), classes.targetControl)}
        />
      )}
      <span className={classes.mapped} data-by={kept ? 'kept' : mappedBy}>
        {kept ? text.filled(filled) : text.mapped[mappedBy]}
      </span>
    </div>
  )
}
