import type { Round } from '#shared/modules/evaluations/round'
import { turnoutFaults, validBallots, voidBallots } from '#shared/modules/evaluations/rules'
import { ListBody } from '../../../app/lists/ListParts'
import { useRight } from '../../../app/session'
import { useStatus } from '../../../app/status'
import { EditableRows, type EditColumn, EmptyState, ErrorNotice } from '../../../components'
import { PaperActions } from '../papers/PaperActions'
import { BOX_CELLS, type BoxCell, type BoxRow, boxOf } from './box-edits'
import { text } from './boxes.text'
import classes from './rounds.module.css'
import { useBoxEdits } from './use-box-edits'

/** 票箱: 应到 实到 发出 收回 typed in the table, 有效 无效 beside them, and what does not add up. */
export function BoxesTab({ round }: { round: Round }) {
  const { rows, change, onRow, failure } = useBoxEdits(round)
  const enters = useRight('evaluations.enter')
  const open = enters && (round.state === 'draft' || round.state === 'open')
  useStatus([text.status(rows.length), ...(open && rows.length > 0 ? [text.keys] : [])])
  if (rows.length === 0) return <NoBoxes round={round} />
  return (
    <ListBody>
      <div className={classes.tools}>
        <PaperActions
          paper={{ paper: 'blank', roundId: round.id, boxes: [], copies: null }}
          title={text.blank(round.title)}
        />
      </div>
      <div className={classes.notice}>
        <ErrorNotice error={failure} />
      </div>
      <div className={classes.sheet}>
        <EditableRows
          label={text.tableLabel}
          name="boxes"
          columns={columnsOf(round)}
          rows={rows}
          rowKey={(it) => String(it.box.no)}
          onChange={change}
          onRow={onRow}
          readOnly={!open}
          fixedOrder
        />
      </div>
    </ListBody>
  )
}

function NoBoxes({ round }: { round: Round }) {
  const byUnit = round.scheme.groups.length > 0
  return (
    <div className={classes.list}>
      <EmptyState>{byUnit ? text.empty : text.noBallots}</EmptyState>
    </div>
  )
}

const NUMBER = 72

function columnsOf(round: Round): readonly EditColumn<BoxRow>[] {
  return [
    shown('name', 0, (it) => it.box.name),
    { ...shown('subjects', 56, (it) => String(it.box.subjects)), align: 'right' },
    typed('expected'),
    typed('present'),
    typed('issued'),
    typed('returned'),
    {
      key: 'counting',
      title: text.columns.counting,
      width: 80,
      options: Object.values(text.counting),
      value: (it) => text.counting[it.counting],
      set: (it, words) => ({ ...it, counting: words === text.counting.totals ? 'totals' : 'ballots' }),
    },
    { ...shown('valid', NUMBER, ({ box }) => String(validBallots(box) ?? text.none)), align: 'right' },
    {
      ...typed('voidTotals', 'void'),
      value: (it) => (it.counting === 'totals' ? it.voidTotals : String(voidBallots(it.box))),
      set: (it, words) => (it.counting === 'totals' ? { ...it, voidTotals: words } : it),
    },
    { ...shown('check', 0, (it) => checkOf(it, round)), toCheck: (it) => isAmiss(it, round) },
  ]
}

function shown(
  key: keyof typeof text.columns,
  width: number,
  value: (row: BoxRow) => string,
): EditColumn<BoxRow> {
  return {
    key,
    title: text.columns[key],
    ...(width > 0 ? { width } : {}),
    value,
    set: (row) => row,
    readOnly: true,
  }
}

function typed(cell: BoxCell, title: keyof typeof text.columns = cell as 'expected'): EditColumn<BoxRow> {
  return {
    key: cell,
    title: text.columns[title],
    width: NUMBER,
    limit: 6,
    align: 'right',
    value: (it) => it[cell],
    set: (it, words) => ({ ...it, [cell]: words }),
    check: (words) =>
      /^\d{1,6}$/.test(words.trim()) ? { ok: true, text: words.trim() } : { ok: false, message: text.whole },
  }
}

/** Something has been typed and does not add up; what is merely not filled in yet is no mark's business. */
function isAmiss(row: BoxRow, round: Round): boolean {
  const typed = BOX_CELLS.some((cell) => row[cell] !== '')
  return typed && ![text.fine, text.none].includes(checkOf(row, round))
}

/** What does not add up as it is typed. */
function checkOf(row: BoxRow, { scheme }: Round): string {
  if (row.box.subjects === 0) return text.none
  const box = boxOf(row)
  if (!box) return text.whole
  const [fault] = turnoutFaults(box, scheme.rules.quorum)
  return fault ? fault.message.replace(`“${box.name}”`, '').replace(/^的/, '') : text.fine
}
