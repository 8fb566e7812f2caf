import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { LedgerTable } from '#shared/modules/ledgers/intake'
import type { LedgerContent } from '#shared/modules/ledgers/ledger'
import { useCommand } from '../../../app/queries'
import { tellDone } from '../../../app/tell-done'
import {
  BottomBar,
  Button,
  ErrorNotice,
  type Failure,
  LinkButton,
  Page,
  PageHead,
  PageScroll,
  useShortcut,
} from '../../../components'
import { ContentEditor } from '../columns/ContentEditor'
import { ledgerOfNothing } from '../columns/column-edits'
import classes from '../ledgers.module.css'
import { text } from '../ledgers.text'
import { NoWorkbook } from './NoWorkbook'
import { RowsPreview } from './RowsPreview'
import { TableChoice } from './TableChoice'
import { useWorkbook } from './use-workbook'

/** A workbook becomes a ledger: its table chosen, the proposed columns corrected, the rows looked at, then kept. */
export function NewLedgerPage() {
  const { book, choose, read, running } = useWorkbook()
  const [table, setTable] = useState(0)
  const found = book?.tables[table]
  return (
    <Page
      head={
        <PageHead
          title={text.newTitle}
          facts={book ? text.file(book.file, book.tables.length) : undefined}
          actions={
            <Button kind={book ? 'default' : 'primary'} onClick={() => void choose()} loading={running}>
              {text.choose}
            </Button>
          }
        />
      }
    >
      {book && found ? (
        <Chosen key={`${book.file} ${table}`} found={found}>
          <TableChoice tables={book.tables} value={table} onChange={setTable} />
        </Chosen>
      ) : (
        <NoWorkbook busy={running} onChoose={() => void choose()} onDropped={(grants) => void read(grants)}>
          <BlankLink />
        </NoWorkbook>
      )}
    </Page>
  )
}

/** A ledger that begins without any workbook. */
function BlankLink() {
  const { run } = useCommand('ledgers.create')
  const blank = async () => {
    const reply = await run({ content: ledgerOfNothing() })
    if (reply.ok) navigate(`/ledgers/own/${reply.value.id}?columns`)
  }
  return <LinkButton onClick={() => void blank()}>{text.blank}</LinkButton>
}

type ChosenProps = { found: LedgerTable; children: React.ReactNode }

/** One table of the workbook on its way to a ledger. */
function Chosen({ found, children }: ChosenProps) {
  const [content, setContent] = useState<LedgerContent>(found.content)
  const { create, failure, running } = useCreate(found, content)
  useShortcut('ctrl+s', () => void create(), { label: text.createBlank })
  return (
    <div className={classes.column}>
      <PageScroll>
        {children}
        <ErrorNotice error={failure} />
        <ContentEditor content={content} onChange={setContent} />
        <RowsPreview id={null} intake={intakeOf(found)} content={content} />
      </PageScroll>
      <BottomBar kind="commit">
        <Button kind="primary" keys="ctrl+s" onClick={() => void create()} loading={running}>
          {text.create(found.rows)}
        </Button>
        {found.like && (
          <LinkButton onClick={() => navigate(`/ledgers/own/${found.like}/take`)}>
            {text.takeThere}
          </LinkButton>
        )}
      </BottomBar>
    </div>
  )
}

function useCreate(found: LedgerTable, content: LedgerContent) {
  const { run, running } = useCommand('ledgers.createFrom')
  const [failure, setFailure] = useState<Failure>(null)
  const create = async () => {
    const reply = await run({ ...intakeOf(found), content })
    if (!reply.ok) return setFailure(reply)
    tellDone(text.created(content.title, reply.value.rows))
    navigate(`/ledgers/own/${reply.value.id}`)
  }
  return { create, failure, running }
}

/** Each column of the proposal takes the column of the file that it was read from. */
function intakeOf({ table, content }: LedgerTable) {
  return { table, columnOf: Object.fromEntries(content.columns.map((it, at) => [it.key, at])) }
}
