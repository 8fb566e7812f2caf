import type { Matter } from '#shared/modules/matters/matter'
import { readDay, shownDay } from '#shared/values/iso-day'
import { checkDay } from '../../../app/DayField'
import { EditableRows, type EditColumn, LinkButton, Section } from '../../../components'
import { useUnits } from '../../people/people.queries'
import classes from '../matters.module.css'
import { text } from '../matters.text'
import type { MatterEditing } from './use-matter'

const words = text.record
type Row = Matter['units'][number]

/** 责任单位, the one in charge first, each with what it reported of its part. */
export function UnitRows({ editing: { typed, change, readOnly } }: { editing: MatterEditing }) {
  const { units } = useUnits()
  return (
    <Section
      title={words.unitsTitle}
      framed
      action={
        !readOnly && (
          <LinkButton onClick={() => change({ units: [...typed.units, newUnit()] })}>
            {words.addUnit}
          </LinkButton>
        )
      }
    >
      <EditableRows<Row>
        label={words.unitsTitle}
        name="units"
        columns={columnsWith(units)}
        rows={typed.units}
        rowKey={(it) => `${typed.units.indexOf(it)}`}
        onChange={(next) => change({ units: next })}
        newRow={newUnit}
        readOnly={readOnly}
        empty={<p className={classes.note}>{words.noUnits}</p>}
      />
    </Section>
  )
}

function columnsWith(units: ReturnType<typeof useUnits>['units']): EditColumn<Row>[] {
  return [
    {
      key: 'name',
      title: words.unitColumns.name,
      width: 240,
      value: (it) => it.name,
      set: (it, name) => ({ ...it, name, unitId: units.find((one) => one.name === name)?.id ?? null }),
      options: units.map((it) => ({ value: it.name, label: it.name })),
      limit: 100,
    },
    {
      key: 'doneOn',
      title: words.unitColumns.doneOn,
      width: 120,
      value: (it) => shownDay(it.doneOn),
      set: (it, typedDay) => ({ ...it, doneOn: readDay(typedDay) ?? typedDay }),
      check: checkDay,
    },
    {
      key: 'report',
      title: words.unitColumns.report,
      value: (it) => it.report,
      set: (it, report) => ({ ...it, report }),
      limit: 1000,
    },
  ]
}

function newUnit(): Row {
  return { unitId: null, name: '', doneOn: '', report: '' }
}
