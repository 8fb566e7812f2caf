import type { Prize, PrizeState } from '#shared/modules/awards/honour'
import { TAX_OPEN } from '#shared/modules/awards/rules'
import { fenOf, yuanText } from '#shared/values/money'
import { listName } from '#shared/values/name-order'
import { type EditColumn, Tag, type TextCheck, type Tone } from '../../../components'
import classes from './honours.module.css'
import { text } from './prizes.text'
import type { PrizeDraft, TypedField } from './use-prize-drafts'

type Choice = { keys: ReadonlySet<string>; toggle: (id: string) => void }

/** The ledger: what can be typed stands beside what is worked out. */
export function prizeColumns({ keys, toggle }: Choice): readonly EditColumn<PrizeDraft>[] {
  return [
    {
      key: 'tick',
      title: '',
      width: 36,
      value: () => '',
      set: (row) => row,
      render: ({ prize }) => (
        <label className={classes.tick}>
          <input
            type="checkbox"
            checked={keys.has(prize.id)}
            aria-label={text.tick(prize.name)}
            onChange={() => toggle(prize.id)}
          />
        </label>
      ),
    },
    shown('name', undefined, ({ prize }) => <Named prize={prize} />),
    shown('category', 112, ({ prize }) => clipped(prize.categoryLabel)),
    typedColumn('item', { width: 100 }),
    typedColumn('gross', { width: 108, align: 'right', check: checkMoney, rule: text.grossRule }),
    typedColumn('tax', {
      width: 96,
      align: 'right',
      check: checkMoney,
      toCheck: ({ prize, typed }) => typed.tax === undefined && prize.note === TAX_OPEN,
    }),
    { ...shown('net', 108, (draft) => <span className={classes.cell}>{netOf(draft)}</span>), align: 'right' },
    typedColumn('payee', {
      width: 96,
      placeholder: text.payeeMissing,
      toCheck: ({ prize, typed }) => (typed.payee ?? prize.payee) === '',
    }),
    typedColumn('account', { width: 124, rule: text.accountRule, limit: 40 }),
    typedColumn('batch', { width: 80, limit: 40 }),
    typedColumn('voucher', { width: 116, limit: 60 }),
    shown('state', 76, ({ prize }) => <State state={prize.state} />),
  ]
}

const checkMoney: TextCheck = (written) => {
  const fen = fenOf(written)
  return fen === undefined || fen === null
    ? { ok: false, message: text.wrongMoney(written) }
    : { ok: true, text: yuanText(fen) }
}

function typedColumn(key: TypedField, more: Partial<EditColumn<PrizeDraft>>): EditColumn<PrizeDraft> {
  return {
    key,
    title: text.columns[key],
    value: ({ prize, typed }) => typed[key] ?? wordsOf(prize, key),
    set: (draft, words) => ({ ...draft, typed: { ...draft.typed, [key]: words } }),
    ...more,
  }
}

function wordsOf(prize: Prize, key: TypedField): string {
  return key === 'gross' || key === 'tax' ? yuanText(prize[key]) : prize[key]
}

function shown(
  key: keyof typeof text.columns,
  width: number | undefined,
  render: NonNullable<EditColumn<PrizeDraft>['render']>,
): EditColumn<PrizeDraft> {
  const column = { key, title: text.columns[key], value: () => '', set: (row: PrizeDraft) => row, render }
  return width === undefined ? column : { ...column, width }
}

/** A name in amber has something to look at: 就高不重复. */
function Named({ prize: { name, unitName, warnings } }: { prize: Prize }) {
  const about = [unitName, ...warnings].filter(Boolean).join('\n')
  return (
    <span className={`${classes.cell} ${warnings.length > 0 ? classes.toCheck : ''}`} title={about}>
      {listName(name)}
    </span>
  )
}

function clipped(words: string) {
  return (
    <span className={classes.cell} title={words}>
      {words}
    </span>
  )
}

function netOf({ prize, typed }: PrizeDraft): string {
  const gross = typed.gross === undefined ? prize.gross : fenOf(typed.gross)
  const tax = typed.tax === undefined ? prize.tax : fenOf(typed.tax)
  if (typeof gross !== 'number' || typeof tax !== 'number' || tax > gross) return ''
  return yuanText(gross - tax)
}

const TONES: Record<PrizeState, Tone> = {
  due: 'normal',
  paid: 'accent',
  stopped: 'amber',
  recover: 'red',
  recovered: 'normal',
}

function State({ state }: { state: PrizeState }) {
  return (
    <span className={classes.cell}>
      <Tag tone={TONES[state]}>{text.states[state]}</Tag>
    </span>
  )
}
