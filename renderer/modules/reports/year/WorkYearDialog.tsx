import { useState } from 'react'
import type { WorkYear, YearEntry } from '#shared/modules/reports/work-year'
import { useApiQuery, useCommand } from '../../../app/queries'
import {
  EditableRows,
  errorAt,
  type Failure,
  FieldStack,
  FormDialog,
  showToast,
  TextField,
} from '../../../components'
import classes from '../reports.module.css'
import { workText as text } from '../reports.text'
import { contentOf, NEW_ROW, rowsOf, YEAR_COLUMNS, type YearRow } from './year-rows'

/** 年度工作: what each month has, from which year on. */
export function WorkYearDialog({ onClose }: { onClose: () => void }) {
  const { data } = useApiQuery('reports.workYear', { year: new Date().getFullYear() })
  return data ? <Form first={data} onClose={onClose} /> : null
}

function Form({ first, onClose }: { first: WorkYear; onClose: () => void }) {
  const [from, setFrom] = useState(String(first.fromYear))
  const [rows, setRows] = useState<YearRow[]>(() => rowsOf(first.entries))
  const [failure, setFailure] = useState<Failure>(null)
  const { run, running } = useCommand('reports.saveWorkYear')
  const entries: YearEntry[] = rows.map(contentOf)
  const save = async () => {
    const reply = await run({ version: first.version, fromYear: Number(from), entries })
    if (!reply.ok) return setFailure(reply)
    showToast(text.yearSaved)
    onClose()
  }
  return (
    <FormDialog
      title={text.yearTitle(Number(from))}
      send={text.save}
      onSend={() => void save()}
      onClose={onClose}
      ready={/^\d{4}$/.test(from)}
      busy={running}
      failure={failure}
      width={860}
    >
      <p className={classes.about}>{text.yearAbout}</p>
      <FieldStack>
        <TextField
          label={text.yearFrom}
          name="fromYear"
          value={from}
          onChange={setFrom}
          limit={4}
          error={errorAt(failure, 'fromYear')}
        />
      </FieldStack>
      <div className={classes.dialogList}>
        <EditableRows<YearRow>
          label={text.yearTitle(Number(from))}
          columns={YEAR_COLUMNS}
          rows={rows}
          rowKey={(row) => row.key}
          onChange={setRows}
          newRow={NEW_ROW}
          name="entries"
        />
      </div>
    </FormDialog>
  )
}
