import { useMemo, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Register, RegisterLine } from '#shared/modules/organizations/contract-registers'
import { api } from '../../../../api/client'
import { ListBody } from '../../../../app/lists/ListParts'
import type { OutputOf } from '../../../../app/queries'
import { useTask } from '../../../../app/tasks'
import { useAct } from '../../../../app/use-act'
import {
  BottomBar,
  Button,
  type Column,
  DataTable,
  EmptyState,
  ErrorNotice,
  type Failure,
  Page,
  PageHead,
  Tag,
  useArraySource,
} from '../../../../components'
import classes from '../parties.module.css'
import { today } from '../today'
import { text } from './registers.text'

type Read = OutputOf<'organizations.readRegister'>
const NO_LINES: readonly RegisterLine[] = []

/** A department's own workbook as a register: read, looked at, taken in. */
export function RegisterPage({ register }: { register: Register }) {
  const year = Number(today().slice(0, 4))
  const [read, setRead] = useState<Read | null>(null)
  const [failure, setFailure] = useState<Failure>(null)
  const task = useTask('organizations.readRegister', text.title(register))
  const taking = useAct('organizations.takeRegister')
  const lines = (read?.lines ?? NO_LINES) as readonly RegisterLine[]
  const wanted = lines.filter((it) => it.does !== 'refused')
  const back = () => navigate(`/organizations/${register}`)
  const choose = async () => {
    const picked = await api.shell.pickFiles({ purpose: 'sheets' })
    const [grant] = picked.ok ? picked.value : []
    if (!grant) return
    const reply = await task.run({ register, grant, year })
    setFailure(reply.ok ? null : reply)
    setRead(reply.ok ? reply.value : null)
  }
  const take = async () => {
    const done = await taking.act({ register, year, lines: [...lines] }, text.title(register))
    if (done) back()
  }
  return (
    <Page
      head={
        <PageHead
          title={text.title(register)}
          facts={read ? countsOf(lines) : text.hint}
          actions={
            <>
              <Button onClick={back}>{text.back}</Button>
              <Button
                kind={read ? 'default' : 'primary'}
                loading={task.running}
                onClick={() => void choose()}
              >
                {read ? text.again : text.choose}
              </Button>
            </>
          }
        />
      }
      bottom={
        read && (
          <BottomBar
            kind="commit"
            right={
              <Button
                kind="primary"
                disabled={wanted.length === 0}
                loading={taking.busy}
                onClick={() => void take()}
              >
                {text.take(wanted.length)}
              </Button>
            }
          >
            <span className={classes.quiet}>
              {read.ignored.length > 0 && text.ignored(read.ignored.join('、'))}
            </span>
          </BottomBar>
        )
      }
    >
      <ListBody>
        <ErrorNotice error={failure ?? taking.failure} />
        {read ? <Lines read={read} lines={lines} /> : <EmptyState>{text.hint}</EmptyState>}
      </ListBody>
    </Page>
  )
}

function Lines({ read, lines }: { read: Read; lines: readonly RegisterLine[] }) {
  const [focus, setFocus] = useState(0)
  const source = useArraySource(lines)
  const columns = useMemo(() => columnsOf(read), [read])
  return (
    <DataTable<RegisterLine>
      label={text.list}
      columns={columns}
      source={source}
      rowKey={(it) => String(it.line)}
      focus={focus}
      onFocus={setFocus}
      isQuiet={(it) => it.does === 'refused'}
      density="dense"
      autoFocus
    />
  )
}

const CELL_WIDTH = 120

function columnsOf({ columns }: Read): readonly Column<RegisterLine>[] {
  const [, ...rest] = columns
  return [
    {
      key: 'line',
      title: text.columns.line,
      width: 52,
      align: 'right',
      quiet: true,
      render: (it) => it.line,
    },
    {
      key: 'does',
      title: text.columns.does,
      width: 64,
      render: (it) => <Tag tone={it.does === 'refused' ? 'red' : 'normal'}>{text.does[it.does]}</Tag>,
    },
    { key: 'name', title: text.columns.name, width: 220, strong: true, render: (it) => it.name || text.none },
    ...rest.slice(0, 6).map(({ field, head }, at) => ({
      key: field,
      title: head,
      width: CELL_WIDTH,
      from: 900 + at * CELL_WIDTH,
      render: (it: RegisterLine) => it.cells[field] || text.none,
    })),
    {
      key: 'problems',
      title: text.columns.problems,
      render: (it) => (
        <span className={it.does === 'refused' ? classes.red : classes.amber}>{it.problems.join('')}</span>
      ),
    },
  ]
}

function countsOf(lines: readonly RegisterLine[]): string {
  const count = (does: RegisterLine['does']) => lines.filter((it) => it.does === does).length
  return text.facts(lines.length, count('add'), count('change'), count('refused'))
}
