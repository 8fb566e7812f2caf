import { useState } from 'react'
import type { LayoutColumn, Register } from '#shared/modules/organizations/register-layout'
import { KNOWN_COLUMNS } from '#shared/modules/organizations/sheets/known-columns'
import { useApiQuery } from '../../../../app/queries'
import { useAct } from '../../../../app/use-act'
import { Button, EditableRows, type EditColumn, ErrorNotice, FormDialog } from '../../../../components'
import classes from '../parties.module.css'
import { text } from './registers.text'

type Props = { register: Register; onClose: () => void }
type Draft = LayoutColumn & { id: string }

/** The department's own columns of a register: which, in which order, under which headings. */
export function LayoutDialog({ register, onClose }: Props) {
  const { data, error } = useApiQuery('organizations.registerLayout', { register })
  if (!data) return error ? <ErrorNotice error={error} /> : null
  return <Layout register={register} layout={data.columns} onClose={onClose} />
}

function Layout({ register, layout, onClose }: Props & { layout: readonly LayoutColumn[] }) {
  const [rows, setRows] = useState(() => draftsOf(layout.length > 0 ? layout : usualOf(register)))
  const { act, busy, failure } = useAct('organizations.saveRegisterLayout')
  const columns = rows.filter((it) => it.key !== '').map(({ id: _, ...column }) => column)
  const send = async () => {
    if (await act({ register, columns }, text.layoutSaved)) onClose()
  }
  return (
    <FormDialog
      title={text.layoutTitle(register)}
      send={text.layoutSave}
      onSend={() => void send()}
      onClose={onClose}
      ready={columns.length > 0}
      busy={busy}
      failure={failure}
      width={600}
    >
      <div className={classes.rowsHead}>
        <span className={classes.hint}>{text.layoutHint}</span>
        <Button small onClick={() => setRows([...rows, freshColumn()])}>
          {text.addColumn}
        </Button>
        <Button small onClick={() => setRows(draftsOf(usualOf(register)))}>
          {text.usual}
        </Button>
      </div>
      <EditableRows<Draft>
        label={text.layoutTitle(register)}
        name="columns"
        rows={rows}
        rowKey={(it) => it.id}
        onChange={setRows}
        newRow={freshColumn}
        columns={columnsOf(register)}
      />
    </FormDialog>
  )
}

let made = 0
const freshColumn = (): Draft => ({ id: `column-${++made}`, key: '', heading: '' })
const draftsOf = (layout: readonly LayoutColumn[]): Draft[] => layout.map((it) => ({ ...it, id: it.key }))

const usualOf = (register: Register): LayoutColumn[] =>
  KNOWN_COLUMNS[register].filter((it) => !it.extra).map(({ key }) => ({ key, heading: '' }))

function columnsOf(register: Register): EditColumn<Draft>[] {
  const known = KNOWN_COLUMNS[register]
  return [
    {
      key: 'key',
      title: text.column,
      width: 200,
      value: (it) => known.find(({ key }) => key === it.key)?.head ?? '',
      set: (it, word) => ({ ...it, key: known.find(({ head }) => head === word)?.key ?? it.key }),
      options: known.map((it) => it.head),
    },
    {
      key: 'heading',
      title: text.heading,
      value: (it) => it.heading,
      set: (it, heading) => ({ ...it, heading }),
      limit: 40,
    },
  ]
}
