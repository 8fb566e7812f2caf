import { useState } from 'react'
import {
  APPRAISAL_WORDS,
  type Congress,
  ELECTION_WORDS,
  type Tally,
} from '#shared/modules/organizations/congress'
import { countOf } from '../../../../app/CountField'
import { useAct } from '../../../../app/use-act'
import { Button, EditableRows, type EditColumn, FormDialog } from '../../../../components'
import classes from '../parties.module.css'
import { text } from './congress.text'

type Draft = Tally & { key: string }
let made = 0
const fresh = (): Draft => ({
  key: `tally-${++made}`,
  kind: 'person',
  name: '',
  post: '',
  sent: 0,
  returned: 0,
  valid: 0,
  counts: {},
})
const MOST = 99_999

/** Ballots as they were counted: of the body, of its members, of a by-election. */
export function TallyDialog({ congress, onClose }: { congress: Congress; onClose: () => void }) {
  const [rows, setRows] = useState<Draft[]>(() => congress.tallies.map((it, at) => ({ ...it, key: `${at}` })))
  const { act, busy, failure } = useAct('organizations.saveTallies')
  const send = async () => {
    const tallies = rows.filter((it) => it.name.trim() !== '').map(({ key: _, ...tally }) => tally)
    if (await act({ id: congress.id, version: congress.version, tallies }, text.talliesSaved)) onClose()
  }
  return (
    <FormDialog
      title={text.tallyTitle}
      send={text.save}
      onSend={() => void send()}
      onClose={onClose}
      busy={busy}
      failure={failure}
      width={1040}
    >
      <div className={classes.rowsHead}>
        <span className={classes.hint}>{text.tallyHint}</span>
        <Button small onClick={() => setRows([...rows, fresh()])}>
          {text.addRow}
        </Button>
      </div>
      <EditableRows<Draft>
        label={text.tallies}
        name="tallies"
        rows={rows}
        rowKey={(it) => it.key}
        onChange={setRows}
        newRow={fresh}
        columns={COLUMNS}
      />
    </FormDialog>
  )
}

const heads = text.tallyColumns
const kinds = text.tallyKinds

const number = (key: 'sent' | 'returned' | 'valid'): EditColumn<Draft> => ({
  key,
  title: heads[key],
  width: 64,
  align: 'right',
  value: (it) => String(it[key]),
  set: (it, typed) => ({ ...it, [key]: countOf(typed, 0, MOST) ?? it[key] }),
})

const votes = (word: string): EditColumn<Draft> => ({
  key: word,
  title: word,
  width: 76,
  align: 'right',
  value: (it) => (it.counts[word] === undefined ? '' : String(it.counts[word])),
  set: (it, typed) => {
    const { [word]: _, ...others } = it.counts
    const count = countOf(typed, 0, MOST)
    return { ...it, counts: typeof count === 'number' ? { ...others, [word]: count } : others }
  },
})

const COLUMNS: readonly EditColumn<Draft>[] = [
  {
    key: 'kind',
    title: heads.kind,
    width: 96,
    value: (it) => kinds[it.kind],
    set: (it, words) => ({ ...it, kind: kindOf(words) ?? it.kind }),
    options: Object.values(kinds),
  },
  { key: 'name', title: heads.name, value: (it) => it.name, set: (it, name) => ({ ...it, name }), limit: 60 },
  {
    key: 'post',
    title: heads.post,
    width: 120,
    value: (it) => it.post,
    set: (it, post) => ({ ...it, post }),
    limit: 60,
  },
  number('sent'),
  number('returned'),
  number('valid'),
  ...APPRAISAL_WORDS.map(votes),
  ...ELECTION_WORDS.map(votes),
]

function kindOf(words: string): Tally['kind'] | undefined {
  return Object.entries(kinds).find(([, label]) => label === words)?.[0] as Tally['kind'] | undefined
}
