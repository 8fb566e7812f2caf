import type { BoardColumn, DutyBoard, DutyContent } from '#shared/modules/duties/content'
import { LEDGER_COLUMNS } from '#shared/modules/duties/content'
import { wholeNumber } from '../../../app/papers/whole-number'
import type { SystemEditorProps } from '../../../app/system-editor'
import { EditableRows, type EditColumn, FieldGrid, Section, TextField } from '../../../components'
import { KIND_COLUMNS, newKind } from './kind-columns'
import { text } from './systems.text'

/** What a system of recurring duties asks for: its boards, their kinds and how often, the ledger's columns. */
export function DutySystemEditor({ content, onChange, readOnly }: SystemEditorProps<DutyContent>) {
  const put = (at: number, board: DutyBoard) =>
    onChange({ boards: content.boards.map((it, index) => (index === at ? board : it)) })
  return content.boards.map((board, at) => (
    <BoardEditor key={board.key} board={board} onChange={(next) => put(at, next)} readOnly={readOnly} />
  ))
}

type BoardProps = { board: DutyBoard; onChange: (board: DutyBoard) => void; readOnly: boolean }

function BoardEditor({ board, onChange, readOnly }: BoardProps) {
  return (
    <Section title={text.board(board.label)}>
      <FieldGrid columns={2}>
        <TextField
          label={text.boardLabel}
          value={board.label}
          limit={20}
          readOnly={readOnly}
          onChange={(label) => onChange({ ...board, label })}
        />
        <TextField
          label={text.line}
          value={String(board.line)}
          rule={text.lineRule}
          readOnly={readOnly}
          onChange={(typed) => onChange({ ...board, line: wholeNumber(typed, 100) ?? 0 })}
        />
        <TextField
          label={text.chase}
          value={String(board.chase)}
          rule={text.chaseRule}
          readOnly={readOnly}
          onChange={(typed) => onChange({ ...board, chase: wholeNumber(typed, 12) ?? 0 })}
        />
        <TextField
          label={text.supervision}
          value={board.supervision}
          rule={text.supervisionRule}
          limit={40}
          readOnly={readOnly}
          onChange={(supervision) => onChange({ ...board, supervision })}
        />
      </FieldGrid>
      <EditableRows
        label={text.kinds}
        name={`${board.key}.kinds`}
        columns={KIND_COLUMNS}
        rows={board.kinds}
        rowKey={(it) => it.key}
        newRow={() => newKind(board.kinds)}
        readOnly={readOnly}
        onChange={(kinds) => onChange({ ...board, kinds })}
      />
      <EditableRows
        label={text.columns}
        name={`${board.key}.columns`}
        columns={COLUMNS}
        rows={board.columns}
        rowKey={(it) => it.key}
        newRow={() => ({ key: 'topic', label: LEDGER_COLUMNS.topic })}
        readOnly={readOnly}
        onChange={(columns) => onChange({ ...board, columns })}
      />
    </Section>
  )
}

const COLUMNS: readonly EditColumn<BoardColumn>[] = [
  {
    key: 'key',
    title: text.columnKey,
    width: 200,
    value: (it) => it.key,
    set: (it, key) => ({ ...it, key }),
    options: Object.entries(LEDGER_COLUMNS).map(([value, label]) => ({ value, label })),
  },
  {
    key: 'label',
    title: text.columnLabel,
    value: (it) => it.label,
    set: (it, label) => ({ ...it, label }),
    limit: 20,
  },
]
