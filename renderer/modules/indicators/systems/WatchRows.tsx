import type { LinkWatch } from '#shared/modules/indicators/links'
import { EditableRows, type EditColumn } from '../../../components'
import { Part } from './Part'
import { text } from './systems.text'
import { freshKey, traitNames, traitsNamed, wholeOr } from './words'

type Props = { watches: LinkWatch[]; onChange: (watches: LinkWatch[]) => void; readOnly: boolean }

/** Holders to be looked after first: by the age of who holds a post, or by a mark. */
export function WatchRows({ watches, onChange, readOnly }: Props) {
  return (
    <Part title={text.watches}>
      <EditableRows<LinkWatch>
        label={text.watches}
        name="watches"
        columns={COLUMNS}
        rows={watches}
        rowKey={(it) => it.key}
        newRow={() => ({ by: 'traits', key: freshKey('watch', watches), label: '', traits: ['weak'] })}
        onChange={onChange}
        readOnly={readOnly}
      />
    </Part>
  )
}

const BY = [
  { value: 'traits', label: text.byTraits },
  { value: 'age', label: text.byAge },
]

const COLUMNS: readonly EditColumn<LinkWatch>[] = [
  {
    key: 'label',
    title: text.label,
    value: (it) => it.label,
    set: (it, label) => ({ ...it, label }),
    limit: 30,
  },
  {
    key: 'by',
    title: text.watchBy,
    width: 120,
    value: (it) => it.by,
    set: ({ key, label }, by) =>
      by === 'age'
        ? { by, key, label, post: text.secretary, over: 57 }
        : { by: 'traits', key, label, traits: ['weak'] },
    options: BY,
  },
  {
    key: 'of',
    title: text.watchOf,
    width: 176,
    value: (it) => (it.by === 'age' ? it.post : traitNames(it.traits)),
    set: (it, typed) => (it.by === 'age' ? { ...it, post: typed } : { ...it, traits: traitsNamed(typed) }),
  },
  {
    key: 'over',
    title: text.over,
    width: 104,
    align: 'right',
    value: (it) => (it.by === 'age' ? String(it.over) : ''),
    set: (it, typed) => (it.by === 'age' ? { ...it, over: wholeOr(typed, it.over) } : it),
  },
]
