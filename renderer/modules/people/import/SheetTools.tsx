import { DESTINATIONS, type SheetPlan } from '#shared/modules/people/contract-sheets'
import type { Finding } from '#shared/modules/people/exchange'
import { Button, bareControl, PickerInput, useShortcut } from '../../../components'
import classes from './sheets.module.css'
import { text } from './sheets.text'
import type { SheetChange } from './use-plan-sheet'

type SheetToolsProps = { sheet: SheetPlan; onChange: (change: SheetChange) => void }

/** What the sheet is about and which rows are its heading; below, everything that wants a look. */
export function SheetTools({ sheet, onChange }: SheetToolsProps) {
  const { headerFrom: from, headerTo: to } = sheet
  const movable = sheet.orientation === 'rows' && from > 0
  const header = (next: { from: number; to: number }) => {
    if (movable && next.from >= 1 && next.to >= next.from)
      onChange({ headerFrom: next.from, headerTo: next.to })
  }
  useShortcut('alt+arrowup', () => header({ from: from - 1, to: to - 1 }), { label: text.up })
  useShortcut('alt+arrowdown', () => header({ from: from + 1, to: to + 1 }), { label: text.down })
  useShortcut('alt+shift+arrowdown', () => header({ from, to: to + 1 }), { label: text.more })
  useShortcut('alt+shift+arrowup', () => header({ from, to: to - 1 }), { label: text.fewer })
  return (
    <>
      <div className={classes.tools}>
        <span className={classes.quiet}>{text.destination}</span>
        <span className={classes.destination}>
          <PickerInput
            label={text.destination}
            value={sheet.destination}
            options={DESTINATIONS.map((it) => ({ value: it, label: text.destinations[it] }))}
            onChange={(value) => {
              const destination = DESTINATIONS.find((it) => it === value)
              if (destination) onChange({ destination })
            }}
            control={bareControl('sheet-destination', classes.control)}
          />
        </span>
        <span className={classes.quiet}>{text.header}</span>
        {movable ? (
          <span className={classes.headerRows}>
            <Button
              small
              title={text.up}
              disabled={from <= 1}
              onClick={() => header({ from: from - 1, to: to - 1 })}
            >
              {text.upMark}
            </Button>
            <span>{text.headerRows(from, to)}</span>
            <Button small title={text.down} onClick={() => header({ from: from + 1, to: to + 1 })}>
              {text.downMark}
            </Button>
            <Button small title={text.more} onClick={() => header({ from, to: to + 1 })}>
              {text.moreMark}
            </Button>
            <Button
              small
              title={text.fewer}
              disabled={to <= from}
              onClick={() => header({ from, to: to - 1 })}
            >
              {text.fewerMark}
            </Button>
          </span>
        ) : (
          <span>{text.noHeader[sheet.orientation]}</span>
        )}
        <span className={classes.spring} />
        <span className={classes.quiet}>{text.rowsTaken(sheet.rows, sheet.excluded)}</span>
        <Button small onClick={() => onChange({ include: { all: true } })}>
          {text.all}
        </Button>
        <Button small onClick={() => onChange({ include: { all: false } })}>
          {text.none}
        </Button>
      </div>
      <Findings sheet={sheet} />
    </>
  )
}

/** Each with its place, what is the matter and what to do. */
function Findings({ sheet }: { sheet: SheetPlan }) {
  const found = [
    ...sheet.findings.map((finding) => ({ finding, place: finding.label })),
    ...sheet.columns.flatMap((column) =>
      column.findings.map((finding) => ({ finding, place: text.findingAt(column.letter, column.header) })),
    ),
  ]
  if (found.length === 0) return null
  return (
    <ul className={classes.findings} aria-label={text.findings}>
      {found.map(({ finding, place }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: findings of one sheet are told apart by their place
        <FindingItem key={index} finding={finding} place={place} />
      ))}
    </ul>
  )
}

function FindingItem({ finding, place }: { finding: Finding; place: string }) {
  return (
    <li data-severity={finding.severity}>
      <span className={classes.findingPlace} title={place}>
        {place}
      </span>
      <span>{finding.message}</span>
      <span className={classes.quiet}>{finding.remedy}</span>
    </li>
  )
}
