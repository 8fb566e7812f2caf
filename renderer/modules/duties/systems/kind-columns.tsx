import { Checkbox } from '@mantine/core'
import { COUNTS, DutyKind, FREQUENCY_UNITS, type FrequencyUnit } from '#shared/modules/duties/content'
import { wholeNumber } from '../../../app/papers/whole-number'
import type { EditColumn } from '../../../components'
import classes from './systems.module.css'
import { text } from './systems.text'

/** A list of words by their keys: a cell shows the word and keeps the key. */
function chosen<K extends string>(
  words: Readonly<Record<K, string>>,
  of: (kind: DutyKind) => K,
  set: (kind: DutyKind, key: K) => DutyKind,
): Pick<EditColumn<DutyKind>, 'value' | 'set' | 'options'> {
  const keys = Object.keys(words) as K[]
  return {
    value: (it) => words[of(it)],
    set: (it, word) => set(it, keys.find((key) => words[key] === word || key === word) ?? of(it)),
    options: keys.map((key) => words[key]),
  }
}

function ticked(key: 'plan' | 'archive' | 'makesUp'): EditColumn<DutyKind> {
  return {
    key,
    title: text[key],
    width: 56,
    value: (it) => (it[key] ? '1' : ''),
    set: (it) => it,
    render: (it, change) => (
      <Checkbox
        className={classes.tick ?? ''}
        size="xs"
        aria-label={`${it.label} ${text[key]}`}
        checked={it[key]}
        onChange={(event) => change({ ...it, [key]: event.currentTarget.checked })}
      />
    ),
  }
}

/** How often a kind is asked for, how it is counted, and what goes before and after. */
export const KIND_COLUMNS: readonly EditColumn<DutyKind>[] = [
  {
    key: 'label',
    title: text.label,
    value: (it) => it.label,
    set: (it, label) => ({ ...it, label }),
  },
  {
    key: 'mark',
    title: text.mark,
    width: 52,
    value: (it) => it.mark,
    set: (it, mark) => ({ ...it, mark }),
    limit: 1,
  },
  {
    key: 'unit',
    title: text.unit,
    width: 72,
    ...chosen(
      FREQUENCY_UNITS,
      (it) => it.frequency.unit,
      (it, unit: FrequencyUnit) => ({ ...it, frequency: { ...it.frequency, unit } }),
    ),
  },
  {
    key: 'every',
    title: text.every,
    width: 64,
    align: 'right',
    value: (it) => String(it.frequency.every),
    set: (it, typed) => ({
      ...it,
      frequency: { ...it.frequency, every: wholeNumber(typed, 12, 1) ?? it.frequency.every },
    }),
  },
  {
    key: 'times',
    title: text.times,
    width: 56,
    align: 'right',
    value: (it) => String(it.times),
    set: (it, typed) => ({ ...it, times: wholeNumber(typed, 1000, 1) ?? it.times }),
  },
  {
    key: 'measure',
    title: text.measure,
    width: 56,
    value: (it) => it.unit,
    set: (it, unit) => ({ ...it, unit }),
  },
  {
    key: 'counts',
    title: text.counts,
    width: 108,
    ...chosen(
      COUNTS,
      (it) => it.counts,
      (it, counts) => ({ ...it, counts }),
    ),
  },
  ticked('plan'),
  ticked('archive'),
  ticked('makesUp'),
]

/** A fresh kind with a key that no other has. */
export function newKind(kinds: readonly DutyKind[]): DutyKind {
  const numbers = kinds.flatMap((it) => Number(/^kind(\d+)$/.exec(it.key)?.[1] ?? 0))
  const key = `kind${Math.max(0, ...numbers) + 1}`
  return DutyKind.parse({ key, label: text.newKind, mark: '新', frequency: { unit: 'month', every: 1 } })
}
