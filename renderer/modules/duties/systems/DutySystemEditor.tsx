import { useState } from 'react'
import {
  type BoardColumn,
  type DutyBoard,
  type DutyContent,
  type DutyKind,
  LEDGER_COLUMNS,
} from '#shared/modules/duties/content'
import { wholeNumber } from '../../../app/papers/whole-number'
import { SystemField } from '../../../app/SystemField'
import type { SystemEditorProps } from '../../../app/system-editor'
import {
  DateField,
  EditableRows,
  FieldGrid,
  LinkButton,
  Section,
  type TextCheck,
  TextField,
} from '../../../components'
import { ListPart, textColumn } from '../../matters/systems/ListPart'
import { KindDetails } from './KindDetails'
import { KIND_COLUMNS, newKind } from './kind-columns'
import { text } from './systems.text'

/** What a system of recurring duties asks for: its boards, their kinds and how often, the ledger's columns. */
export function DutySystemEditor({ content, onChange, readOnly }: SystemEditorProps<DutyContent>) {
  const put = (at: number, board: DutyBoard) => onChange({ boards: content.boards.with(at, board) })
  return content.boards.map((board, at) => (
    <BoardEditor key={board.key} board={board} onChange={(next) => put(at, next)} readOnly={readOnly} />
  ))
}

type BoardProps = { board: DutyBoard; onChange: (board: DutyBoard) => void; readOnly: boolean }

function BoardEditor(props: BoardProps) {
  return (
    <>
      <Basics {...props} />
      <Kinds {...props} />
      <Columns {...props} />
    </>
  )
}

function Basics({ board, onChange, readOnly }: BoardProps) {
  const number = (key: 'line' | 'chase', most: number) => ({
    label: text[key],
    name: `${board.key}.${key}`,
    value: String(board[key]),
    check: numberUpTo(most),
    readOnly,
    onChange: (typed: string) => onChange({ ...board, [key]: wholeNumber(typed, most) ?? board[key] }),
  })
  return (
    <Section title={text.board(board.label)}>
      <FieldGrid columns={2} labelWidth={104}>
        <TextField
          label={text.boardLabel}
          name={`${board.key}.label`}
          value={board.label}
          limit={20}
          readOnly={readOnly}
          onChange={(label) => onChange({ ...board, label })}
        />
        <SystemField
          engine="matters"
          label={text.supervision}
          name={`${board.key}.supervision`}
          value={board.supervision}
          placeholder={text.noSupervision}
          readOnly={readOnly}
          onChange={(supervision) => onChange({ ...board, supervision })}
        />
        <DateField {...number('line', 100)} rule={text.lineRule} />
        <DateField {...number('chase', 12)} rule={text.chaseRule} />
      </FieldGrid>
    </Section>
  )
}

function numberUpTo(most: number): TextCheck {
  return (typed) => {
    const number = wholeNumber(typed, most)
    return number === null
      ? { ok: false, message: text.wrongNumber(most) }
      : { ok: true, text: String(number) }
  }
}

/** The kinds in a table; what one asks for in full stands below for the row in work. */
function Kinds({ board, onChange, readOnly }: BoardProps) {
  const [at, setAt] = useState(0)
  const { kinds } = board
  const here = Math.min(at, kinds.length - 1)
  const put = (next: DutyKind[]) => onChange({ ...board, kinds: next })
  const kind = kinds[here]
  return (
    <>
      <Section
        title={text.kinds}
        framed
        action={
          !readOnly && <LinkButton onClick={() => put([...kinds, newKind(kinds)])}>{text.add}</LinkButton>
        }
      >
        <EditableRows
          label={text.kinds}
          name={`${board.key}.kinds`}
          columns={KIND_COLUMNS}
          rows={kinds}
          rowKey={(it) => it.key}
          newRow={() => newKind(kinds)}
          readOnly={readOnly}
          onRow={(row) => row >= 0 && setAt(row)}
          lit={here}
          onChange={put}
        />
      </Section>
      {kind && (
        <KindDetails
          key={kind.key}
          kind={kind}
          scope={board.scope.kind}
          readOnly={readOnly}
          onChange={(next) => put(kinds.with(here, next))}
        />
      )}
    </>
  )
}

/** The ledger's columns in the department's order: what each shows and what it is headed. */
function Columns({ board, onChange, readOnly }: BoardProps) {
  const own = board.kinds.flatMap(({ fields }) => fields.map((it) => [`field:${it.key}`, it.label]))
  const shown: Record<string, string> = { ...LEDGER_COLUMNS, ...Object.fromEntries(own) }
  return (
    <ListPart<BoardColumn>
      title={text.columns}
      facts={text.columnsRule}
      name={`${board.key}.columns`}
      rows={board.columns}
      columns={[
        textColumn('label', text.columnLabel, { limit: 20 }),
        {
          key: 'key',
          title: text.columnKey,
          width: 220,
          value: (it) => shown[it.key] ?? it.key,
          set: (it, word) => ({ ...it, key: keyOf(shown, word) ?? it.key }),
          options: Object.values(shown),
        },
      ]}
      newRow={() => ({ key: 'topic', label: LEDGER_COLUMNS.topic })}
      readOnly={readOnly}
      onChange={(columns) => onChange({ ...board, columns })}
    />
  )
}

function keyOf(words: Readonly<Record<string, string>>, word: string): string | undefined {
  return Object.keys(words).find((key) => words[key] === word)
}
