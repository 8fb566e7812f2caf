import { useState } from 'react'
import type { SubjectKind } from '#shared/values/subject'
import { type OutputOf, useApiQuery, useCommand } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { EditableRows, FormDialog } from '../../../components'
import classes from '../members.module.css'
import { useSend } from '../parts/use-send'
import { text } from './admissions.text'
import { keptYears, type TypedVillage, typedVillage, villageYearColumns, wrongCount } from './village-years'

type Props = { kind: SubjectKind; ids: readonly string[]; years: readonly number[]; onClose: () => void }

/** 历年发展党员数 as the yearly statistics have them, typed for years that have no cases here. */
export function YearsDialog(props: Props) {
  const { ids, kind, years } = props
  const { data } = useApiQuery('members.admissionYears', { kind, ids: [...ids], from: years[0] ?? 0 })
  return data ? <YearsForm {...props} known={data} /> : null
}

type FormProps = Props & { known: OutputOf<'members.admissionYears'> }

function YearsForm({ kind, years, known, onClose }: FormProps) {
  const [rows, setRows] = useState<TypedVillage[]>(() => known.map((it) => typedVillage(it, years)))
  const { run, running } = useCommand('members.saveAdmissionYears')
  const { send, failure } = useSend(onClose)
  const mayEdit = useRight('ledgers.edit')
  const wrong = rows.find(wrongCount)
  const save = () => {
    const kept = rows.flatMap((it) => keptYears(it, years))
    void send(run({ kind, years: kept }), (it) => text.yearsKept(it.villages))
  }
  return (
    <FormDialog
      title={text.yearsTitle(known.length, known[0]?.name ?? '')}
      send={text.keepYears}
      onSend={save}
      onClose={onClose}
      ready={mayEdit && wrong === undefined}
      busy={running}
      failure={failure}
      width={880}
    >
      <p className={classes.quiet}>{text.yearsRule}</p>
      <div className={classes.typedRows}>
        <EditableRows<TypedVillage>
          label={text.fillYears}
          name="years"
          columns={villageYearColumns(years)}
          rows={rows}
          rowKey={(it) => it.id}
          onChange={setRows}
          readOnly={!mayEdit}
          fixedOrder
        />
      </div>
      {wrong && <p className={classes.warn}>{text.wrongCount(wrong.name)}</p>}
    </FormDialog>
  )
}
