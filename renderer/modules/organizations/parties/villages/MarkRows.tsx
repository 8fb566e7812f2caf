import { VILLAGE_TRAITS, type VillageTrait } from '#shared/modules/organizations/party-words'
import type { VillageMark } from '#shared/modules/organizations/village'
import { readDay, shownDay } from '#shared/values/iso-day'
import { checkDay } from '../../../../app/DayField'
import { Button, EditableRows } from '../../../../components'
import classes from '../parties.module.css'
import { text } from './villages.text'

export type MarkDraft = VillageMark & { key: string }

let made = 0
const fresh = (): MarkDraft => ({ key: `mark-${++made}`, trait: 'weak', from: '', to: '', source: '' })

export const markDrafts = (marks: readonly VillageMark[]): MarkDraft[] =>
  marks.map((it) => ({ ...it, key: `${it.trait}${it.from}` }))

const heads = text.markColumns

/** Marks from a day to a day. */
export function MarkRows({
  marks,
  onChange,
}: {
  marks: MarkDraft[]
  onChange: (marks: MarkDraft[]) => void
}) {
  return (
    <div className={classes.rows}>
      <div className={classes.rowsHead}>
        <h3>{text.marks}</h3>
        <span className={classes.hint}>{text.marksHint}</span>
        <Button small onClick={() => onChange([...marks, fresh()])}>
          {text.addRow}
        </Button>
      </div>
      <EditableRows<MarkDraft>
        label={text.marks}
        name="marks"
        rows={marks}
        rowKey={(it) => it.key}
        onChange={onChange}
        newRow={fresh}
        columns={[
          {
            key: 'trait',
            title: heads.trait,
            width: 140,
            value: (it) => VILLAGE_TRAITS[it.trait],
            set: (it, words) => ({ ...it, trait: traitOf(words) ?? it.trait }),
            options: Object.values(VILLAGE_TRAITS),
          },
          dayColumn('from', heads.from),
          dayColumn('to', heads.to),
          {
            key: 'source',
            title: heads.source,
            value: (it) => it.source,
            set: (it, source) => ({ ...it, source }),
            limit: 100,
          },
        ]}
      />
    </div>
  )
}

const dayColumn = (key: 'from' | 'to', title: string) => ({
  key,
  title,
  width: 112,
  value: (it: MarkDraft) => shownDay(it[key]),
  set: (it: MarkDraft, typed: string) => ({ ...it, [key]: readDay(typed) ?? typed }),
  check: checkDay,
})

function traitOf(words: string): VillageTrait | undefined {
  return Object.entries(VILLAGE_TRAITS).find(([, label]) => label === words)?.[0] as VillageTrait | undefined
}
