import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { RegisterLine } from '#shared/modules/organizations/contract-registers'
import type { Register } from '#shared/modules/organizations/register-layout'
import { api } from '../../../../api/client'
import { ListBody } from '../../../../app/lists/ListParts'
import { type OutputOf, useApiQuery } from '../../../../app/queries'
import { useTask } from '../../../../app/tasks'
import { tellDone } from '../../../../app/tell-done'
import { localToday } from '../../../../app/today'
import { useAct } from '../../../../app/use-act'
import {
  BottomBar,
  Button,
  EmptyState,
  ErrorNotice,
  type Failure,
  Page,
  PageHead,
  PlainPicker,
  useShortcut,
} from '../../../../components'
import classes from '../parties.module.css'
import { ReadLines } from './ReadLines'
import { text } from './registers.text'

type Read = OutputOf<'organizations.readRegister'>
const NO_LINES: readonly RegisterLine[] = []

/** A department's own workbook as a register: read, looked at, taken in. */
export function RegisterPage({ register }: { register: Register }) {
  const [year, setYear] = useState(Number(localToday().slice(0, 4)))
  const { read, failure, reading, choose } = useReading(register, year)
  const taking = useAct('organizations.takeRegister')
  const lines = read?.lines ?? NO_LINES
  const back = () => navigate(`/organizations/${register}`)
  useShortcut('escape', back, { own: true })
  useShortcut('ctrl+o', () => void choose(), { label: text.choose })
  const take = async () => {
    const done = await taking.act({ register, year, lines: [...lines] }, '')
    if (!done) return
    tellDone(text.taken(done.added, done.changed))
    back()
  }
  return (
    <Page
      head={
        <PageHead
          title={text.title(register)}
          facts={read && countsOf(lines)}
          actions={
            <>
              {register === 'villages' && !read && <YearPicker year={year} onChange={setYear} />}
              <Button onClick={back}>{text.back}</Button>
              <Button
                kind={read ? 'default' : 'primary'}
                keys="ctrl+o"
                loading={reading}
                onClick={() => void choose()}
              >
                {read ? text.again : text.choose}
              </Button>
            </>
          }
        />
      }
      bottom={read && <TakeBar read={read} busy={taking.busy} onTake={() => void take()} />}
    >
      <ListBody>
        <ErrorNotice error={failure ?? taking.failure} />
        {read ? <ReadLines read={read} lines={lines} /> : <Known register={register} />}
      </ListBody>
    </Page>
  )
}

/** Reads a chosen workbook; nothing is written by it. */
function useReading(register: Register, year: number) {
  const [read, setRead] = useState<Read | null>(null)
  const [failure, setFailure] = useState<Failure>(null)
  const task = useTask('organizations.readRegister', text.title(register))
  const choose = async () => {
    const picked = await api.shell.pickFiles({ purpose: 'sheets' })
    const [grant] = picked.ok ? picked.value : []
    if (!grant) return
    const reply = await task.run({ register, grant, year })
    setFailure(reply.ok ? null : reply)
    setRead(reply.ok ? reply.value : null)
  }
  return { read, failure, reading: task.running, choose }
}

function Known({ register }: { register: Register }) {
  const { data } = useApiQuery('organizations.registerLayout', { register })
  return (
    <EmptyState>
      {text.hint}
      <br />
      {data && text.known(data.heads)}
    </EmptyState>
  )
}

const YEARS_BACK = 6

/** The year that figures of the sheet belong to. */
function YearPicker({ year, onChange }: { year: number; onChange: (year: number) => void }) {
  const now = Number(localToday().slice(0, 4))
  const years = Array.from({ length: YEARS_BACK }, (_, at) => now - at)
  return (
    <span className={classes.narrow}>
      <PlainPicker
        label={text.year}
        value={String(year)}
        options={years.map((it) => ({ value: String(it), label: text.yearOf(it) }))}
        onChange={(value) => value !== '' && onChange(Number(value))}
      />
    </span>
  )
}

function TakeBar({ read, busy, onTake }: { read: Read; busy: boolean; onTake: () => void }) {
  const wanted = read.lines.filter((it) => it.does === 'add' || it.does === 'change').length
  return (
    <BottomBar
      kind="commit"
      right={
        <Button kind="primary" disabled={wanted === 0} loading={busy} onClick={onTake}>
          {text.take(wanted)}
        </Button>
      }
    >
      <span className={classes.quiet}>
        {read.ignored.length > 0 && text.ignored(read.ignored.join('、'))}
      </span>
    </BottomBar>
  )
}

function countsOf(lines: readonly RegisterLine[]): string {
  const count = (does: RegisterLine['does']) => lines.filter((it) => it.does === does).length
  return text.facts(lines.length, count('add'), count('change'), count('refused'))
}
