import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { LedgerTable } from '#shared/modules/ledgers/intake'
import type { Ledger } from '#shared/modules/ledgers/ledger'
import { columnName } from '#shared/modules/ledgers/rules-cells'
import type { LedgerId } from '#shared/values/id'
import { useApiQuery, useCommand } from '../../../app/queries'
import { tellDone } from '../../../app/tell-done'
import {
  BottomBar,
  Button,
  ErrorNotice,
  type Failure,
  Page,
  PageHead,
  PageScroll,
  PickerField,
  Section,
  useShortcut,
} from '../../../components'
import classes from '../ledgers.module.css'
import { text } from '../ledgers.text'
import { NoWorkbook } from './NoWorkbook'
import { RowsPreview } from './RowsPreview'
import { TableChoice } from './TableChoice'
import { useWorkbook } from './use-workbook'

/** Rows of a workbook into a ledger that is there: columns matched by name and corrected, rows looked at first. */
export function TakeRowsPage({ id }: { id: LedgerId }) {
  const { data: ledger, error } = useApiQuery('ledgers.ledger', { id })
  const { book, choose, read, running } = useWorkbook()
  const [table, setTable] = useState(0)
  const found = book?.tables[table]
  if (!ledger) return <ErrorNotice error={error} />
  return (
    <Page
      head={
        <PageHead
          title={text.takeTitle(ledger.content.title)}
          facts={book ? text.file(book.file, book.tables.length) : undefined}
          actions={
            <Button kind={book ? 'default' : 'primary'} onClick={() => void choose()} loading={running}>
              {text.choose}
            </Button>
          }
        />
      }
    >
      {found && book ? (
        <Matching key={`${book.file} ${table}`} ledger={ledger} found={found}>
          <TableChoice tables={book.tables} value={table} onChange={setTable} />
        </Matching>
      ) : (
        <NoWorkbook busy={running} onChoose={() => void choose()} onDropped={(grants) => void read(grants)} />
      )}
    </Page>
  )
}

type MatchingProps = { ledger: Ledger; found: LedgerTable; children: React.ReactNode }

function Matching({ ledger, found, children }: MatchingProps) {
  const [columnOf, setColumnOf] = useState(() => matched(ledger, found))
  const { take, failure, running } = useTake(ledger, { table: found.table, columnOf })
  useShortcut('ctrl+s', () => void take(), { label: text.import })
  return (
    <div className={classes.column}>
      <PageScroll>
        {children}
        <ErrorNotice error={failure} />
        <Section title={text.matching} framed>
          <Pairs ledger={ledger} found={found} columnOf={columnOf} onChange={setColumnOf} />
        </Section>
        <RowsPreview id={ledger.id} intake={{ table: found.table, columnOf }} content={ledger.content} />
      </PageScroll>
      <BottomBar kind="commit">
        <Button kind="primary" keys="ctrl+s" onClick={() => void take()} loading={running}>
          {text.take(found.rows)}
        </Button>
      </BottomBar>
    </div>
  )
}

type ColumnOf = Record<string, number>
type PairsProps = {
  ledger: Ledger
  found: LedgerTable
  columnOf: ColumnOf
  onChange: (columnOf: ColumnOf) => void
}

/** Which column of the file each column of the ledger takes. */
function Pairs({ ledger, found, columnOf, onChange }: PairsProps) {
  const options = [
    { value: '', label: text.notTaken },
    ...found.content.columns.map((it, at) => ({ value: String(at), label: columnName(it) })),
  ]
  const set = (key: string, value: string) => {
    const { [key]: _, ...rest } = columnOf
    onChange(value === '' ? rest : { ...rest, [key]: Number(value) })
  }
  return (
    <div className={classes.match}>
      {ledger.content.columns
        .filter((it) => it.role !== 'serial')
        .map((column) => (
          <PickerField
            key={column.key}
            label={columnName(column)}
            name={column.key}
            value={columnOf[column.key] === undefined ? '' : String(columnOf[column.key])}
            onChange={(value) => set(column.key, value)}
            options={options}
          />
        ))}
    </div>
  )
}

/** Columns that are called the same find each other. */
function matched({ content }: Ledger, found: LedgerTable): ColumnOf {
  const names = found.content.columns.map(columnName)
  const pairs = content.columns.map((it) => [it.key, names.indexOf(columnName(it))] as const)
  return Object.fromEntries(pairs.filter(([, at]) => at >= 0))
}

function useTake({ id }: Ledger, intake: { table: number; columnOf: ColumnOf }) {
  const { run, running } = useCommand('ledgers.takeRows')
  const [failure, setFailure] = useState<Failure>(null)
  const take = async () => {
    const reply = await run({ ...intake, id })
    if (!reply.ok) return setFailure(reply)
    tellDone(text.taken(reply.value.taken, reply.value.known))
    navigate(`/ledgers/own/${id}`)
  }
  return { take, failure, running }
}
