import type { CheckItem, CheckPoint } from '#shared/modules/inspections/system'
import {
  EditableRows,
  type EditColumn,
  FieldStack,
  LinkButton,
  Section,
  TextField,
} from '../../../components'
import { freshKey } from '../../members/systems/fresh-key'
import { numberTyped, shownNumber } from '../../training/fields'
import { text } from '../inspections.text'
import { words } from './editor.text'
import { kindsTyped, kindWords } from './editor-columns'

type Props = { items: readonly CheckItem[]; onChange: (items: CheckItem[]) => void; readOnly: boolean }

/** The check list, item by item, each with its points. */
export function CheckItemRows({ items, onChange, readOnly }: Props) {
  const put = (at: number, item: CheckItem) => onChange(items.with(at, item))
  const add = () =>
    onChange([
      ...items,
      {
        key: freshKey('item', items),
        number: String(items.length + 1),
        title: words.item.title,
        points: [freshPoint([])],
      },
    ])
  return (
    <Section
      title={words.items}
      facts={items.length}
      action={!readOnly && <LinkButton onClick={add}>{words.add}</LinkButton>}
    >
      {items.map((item, at) => (
        <Section
          key={item.key}
          title={[item.number, item.title].filter(Boolean).join('．')}
          facts={item.points.length}
          action={
            !readOnly && (
              <LinkButton onClick={() => onChange(items.toSpliced(at, 1))}>{text.remove}</LinkButton>
            )
          }
        >
          <FieldStack labelWidth={48}>
            <TextField
              label={words.item.number}
              value={item.number}
              onChange={(number) => put(at, { ...item, number })}
              limit={10}
              readOnly={readOnly}
            />
            <TextField
              label={words.item.title}
              value={item.title}
              onChange={(title) => put(at, { ...item, title })}
              limit={60}
              readOnly={readOnly}
            />
          </FieldStack>
          <EditableRows<CheckPoint>
            label={item.title}
            name={`items.${at}.points`}
            columns={POINT_COLUMNS}
            rows={item.points}
            rowKey={(it) => it.key}
            onChange={(points) => points.length > 0 && put(at, { ...item, points })}
            newRow={() => freshPoint(item.points)}
            readOnly={readOnly}
          />
        </Section>
      ))}
    </Section>
  )
}

const freshPoint = (points: readonly CheckPoint[]): CheckPoint => ({
  key: freshKey('point', points),
  text: '',
  kinds: [],
  points: null,
})

const POINT_COLUMNS: readonly EditColumn<CheckPoint>[] = [
  {
    key: 'text',
    title: words.item.text,
    value: (it) => it.text,
    set: (it, typed) => ({ ...it, text: typed }),
    limit: 300,
  },
  {
    key: 'kinds',
    title: words.item.kinds,
    width: 160,
    value: (it) => kindWords(it.kinds),
    set: (it, typed) => ({ ...it, kinds: kindsTyped(typed) }),
  },
  {
    key: 'points',
    title: words.item.points,
    width: 64,
    align: 'right',
    value: (it) => shownNumber(it.points),
    set: (it, typed) => ({ ...it, points: numberTyped(typed, it.points) }),
  },
]
