import { useState } from 'react'
import { names } from '#shared/codes/index'
import type { AssessedPerson } from '#shared/modules/people/contract-batch-edit'
import { listName } from '#shared/values/name-order'
import { KeyCap, Segmented } from '../../../components'
import { useUnits } from '../people.queries'
import { type AssessState, gradeOf, KEYED_GRADES } from './assess-state'
import classes from './batch.module.css'
import { text } from './batch.text'
import { LinePicker, LineText } from './LinePicker'

const GRADES = names('zb18-assessment').map((it) => ({ value: it, label: it }))

type AssessBarProps = { state: AssessState; focused: AssessedPerson | undefined }

/** Unit, year and usual result; below, the keys of the results and a picker for the row in work. */
export function AssessBar({ state, focused }: AssessBarProps) {
  const { units, nameOf } = useUnits()
  return (
    <div className={classes.assessBar} data-fields>
      <div className={classes.assessFields}>
        <span className={classes.assessUnit}>
          <LinePicker
            label={text.assessUnit}
            placeholder={text.unit}
            value={state.unit ?? ''}
            startsHere
            onChange={(id) => state.setUnit(units.find((it) => it.id === id)?.id ?? null)}
            options={units.map((it) => ({
              value: it.id,
              label: it.name,
              hint: it.parentId ? nameOf(it.parentId) : undefined,
            }))}
          />
        </span>
        <span className={classes.assessYear}>
          <YearText year={state.year} onYear={state.setYear} />
        </span>
        <span className={classes.quiet}>{text.assessDefault}</span>
        <span className={classes.assessGrade}>
          <LinePicker
            label={text.assessDefault}
            value={state.grade}
            options={GRADES}
            onChange={(grade) => grade !== '' && state.setUsual(grade)}
          />
        </span>
        <span className={classes.quiet}>{text.assessExisting}</span>
        <Segmented
          label={text.assessExisting}
          value={state.replace ? 'replace' : 'keep'}
          options={[
            { value: 'keep', label: text.assessKeep },
            { value: 'replace', label: text.assessReplace },
          ]}
          onChange={(value) => state.setReplace(value === 'replace')}
        />
      </div>
      <div className={classes.legend}>
        {KEYED_GRADES.map((grade, index) => (
          <span key={grade}>
            <KeyCap keys={String(index + 1)} />
            {grade}
          </span>
        ))}
        {focused && (
          <span className={classes.assessOwn}>
            {listName(focused.name)}
            <LinePicker
              label={text.assessColumns.grade}
              value={gradeOf(state, focused)}
              placeholder={text.assessSkip}
              options={GRADES}
              onChange={(grade) => state.setGrade(focused.id, grade)}
            />
          </span>
        )}
      </div>
    </div>
  )
}

/** Four digits; anything less is still being typed. */
function YearText({ year, onYear }: { year: number; onYear: (year: number) => void }) {
  const [typed, setTyped] = useState(String(year))
  return (
    <LineText
      label={text.year}
      value={typed}
      onChange={(next) => {
        setTyped(next)
        if (/^(?:19|20|21)\d{2}$/.test(next)) onYear(Number(next))
      }}
    />
  )
}
