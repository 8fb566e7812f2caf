import { useState } from 'react'
import type { EnrolmentLine } from '#shared/modules/members/admissions'
import { STANDINGS } from '#shared/modules/members/member'
import { dotted } from '#shared/modules/members/rules-dates'
import type { ProcedureCaseId } from '#shared/values/id'
import { useApiQuery, useCommand } from '../../../app/queries'
import { tellDone } from '../../../app/tell-done'
import { type Column, DataTable, type Failure, FormDialog, useArraySource } from '../../../components'
import classes from '../members.module.css'
import { text } from './admissions.text'

type Props = { ids: ProcedureCaseId[]; onDone?: () => void; onClose: () => void }
const words = text.enrolDialog
/** So many rows stand in a low dialog. */
const FEW = 3

/** What would be written into the register and into each person's record; nothing is before it was looked at here. */
export function EnrolDialog({ ids, onDone, onClose }: Props) {
  const { data = [], error } = useApiQuery('members.enrolments', { ids })
  const { run, running } = useCommand('members.enrolAdmitted')
  const [failure, setFailure] = useState<Failure>(null)
  const [focus, setFocus] = useState(0)
  const source = useArraySource(data)
  const send = async () => {
    const reply = await run({ shown: data })
    if (!reply.ok) return setFailure(reply)
    const { enrolled, joined, left } = reply.value
    tellDone(text.enrolled(enrolled.length, joined, left.length))
    onDone?.()
    onClose()
  }
  return (
    <FormDialog
      title={words.title(data.length)}
      send={words.send(data.length)}
      onSend={() => void send()}
      onClose={onClose}
      ready={data.length > 0}
      busy={running}
      failure={failure ?? error}
      width={920}
    >
      <p className={classes.quiet}>{words.consequence}</p>
      <div className={classes.dialogRows} data-few={data.length <= FEW || undefined}>
        <DataTable<EnrolmentLine>
          label={words.lines}
          columns={COLUMNS}
          source={source}
          rowKey={(it) => it.id}
          focus={Math.min(focus, data.length - 1)}
          onFocus={setFocus}
          density="dense"
        />
      </div>
    </FormDialog>
  )
}

const { columns } = words
const COLUMNS: readonly Column<EnrolmentLine>[] = [
  { key: 'name', title: columns.name, width: 84, strong: true, render: (it) => it.name },
  { key: 'party', title: columns.party, width: 184, render: (it) => it.partyName || text.none },
  { key: 'standing', title: columns.standing, width: 152, render: standingText },
  { key: 'admitted', title: columns.admitted, width: 96, render: (it) => dotted(it.admittedOn) || text.none },
  {
    key: 'converted',
    title: columns.converted,
    width: 96,
    render: (it) => dotted(it.convertedOn) || text.none,
  },
  { key: 'joined', title: columns.joined, render: (it) => <Joined line={it} /> },
]

function standingText({ before, standing }: EnrolmentLine): string {
  if (before === standing) return STANDINGS[standing]
  return `${before === '' ? words.nowhere : STANDINGS[before]} → ${STANDINGS[standing]}`
}

/** The record's own words where they stay, with the reason; else what gives way and what comes. */
function Joined({ line: { partyBefore, partyAfter, left } }: { line: EnrolmentLine }) {
  if (left !== '')
    return (
      <span className={classes.amber} title={left}>
        {left}
      </span>
    )
  if (partyBefore === partyAfter) return <span className={classes.quiet}>{words.same(partyAfter)}</span>
  return <span>{`${partyBefore || words.empty} → ${partyAfter}`}</span>
}
