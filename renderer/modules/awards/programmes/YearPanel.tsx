import { Checkbox } from '@mantine/core'
import type { CalendarYear } from '#shared/modules/awards/standards'
import { AreaField, FieldStack, LinkButton, Panel, PanelBlock } from '../../../components'
import classes from './calendar.module.css'
import { dayState, workdaysOf } from './calendar-days'
import { DaysField } from './DaysField'
import { text } from './standards.text'

type YearPanelProps = {
  year: CalendarYear
  onChange: (year: CalendarYear) => void
  onRemove: () => void
  readOnly: boolean
}

/** What a year comes to, the same days as text, and the notice that they come from. */
export function YearPanel({ year, onChange, onRemove, readOnly }: YearPanelProps) {
  return (
    <Panel label={text.panel}>
      <PanelBlock
        title={text.year(year.year)}
        action={!readOnly && <LinkButton onClick={onRemove}>{text.removeYear}</LinkButton>}
      >
        <Counts year={year} />
      </PanelBlock>
      <PanelBlock title={text.asText}>
        <FieldStack labelWidth={56}>
          <DaysField
            label={text.offText}
            name="off"
            rule={text.offRule}
            year={year.year}
            days={year.off}
            onChange={(off) => onChange({ ...year, off })}
            readOnly={readOnly}
          />
          <DaysField
            label={text.workedText}
            name="worked"
            rule={text.workedRule}
            year={year.year}
            days={year.worked}
            onChange={(worked) => onChange({ ...year, worked })}
            readOnly={readOnly}
          />
        </FieldStack>
      </PanelBlock>
      <Source year={year} onChange={onChange} readOnly={readOnly} />
    </Panel>
  )
}

/** Days off beside weekends, days of weekends that are worked, and what is left to work. */
function Counts({ year }: { year: CalendarYear }) {
  const weekdaysOff = year.off.filter((it) => dayState(it, { ...year, worked: [] }) === 'off').length
  const counts = [
    [text.counts.off, weekdaysOff],
    [text.counts.makeUp, year.worked.length],
    [text.counts.workdays, workdaysOf(year)],
  ] as const
  return (
    <dl className={classes.counts}>
      {counts.map(([label, count]) => (
        <div key={label} style={{ display: 'contents' }}>
          <dt>{label}</dt>
          <dd>{text.days(count)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The notice of the year, and whether its days were held against it. */
function Source({ year, onChange, readOnly }: Omit<YearPanelProps, 'onRemove'>) {
  return (
    <PanelBlock title={text.source}>
      <FieldStack labelWidth={56}>
        <AreaField
          label={text.source}
          name="source"
          rule={text.sourceRule}
          value={year.source}
          onChange={(source) => onChange({ ...year, source })}
          limit={200}
          minRows={2}
          readOnly={readOnly}
        />
      </FieldStack>
      <Checkbox
        label={text.sourced}
        checked={year.sourced}
        disabled={readOnly}
        onChange={(event) => onChange({ ...year, sourced: event.currentTarget.checked })}
      />
      {!year.sourced && <p className={classes.unsourced}>{text.unsourced}</p>}
    </PanelBlock>
  )
}
