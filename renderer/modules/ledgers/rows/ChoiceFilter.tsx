import type { LedgerContent } from '#shared/modules/ledgers/ledger'
import { columnName } from '#shared/modules/ledgers/rules-cells'
import { PlainPicker } from '../../../components/PlainPicker'
import { text } from '../ledgers.text'
import type { RowAsk } from './ask'

type Props = { content: LedgerContent; ask: RowAsk; onAsk: (ask: RowAsk) => void }

const ANY = ''

/** Narrows the rows to one word of one choice. */
export function ChoiceFilter({ content, ask, onAsk }: Props) {
  const choices = content.columns.filter((it) => it.type === 'choice' && it.options.length > 0)
  if (choices.length === 0) return null
  const options = choices.flatMap((column) =>
    column.options.map((word) => ({
      value: JSON.stringify([column.key, word]),
      label: text.optionOf(columnName(column), word),
    })),
  )
  const [chosen] = Object.entries(ask.choices)
  return (
    <PlainPicker
      label={text.filter}
      placeholder={text.filter}
      value={chosen ? JSON.stringify([chosen[0], chosen[1][0]]) : ANY}
      options={[{ value: ANY, label: text.anyOption }, ...options]}
      onChange={(value) => onAsk({ ...ask, choices: choicesOf(value) })}
    />
  )
}

function choicesOf(value: string): Record<string, string[]> {
  if (value === ANY) return {}
  const [key, word] = JSON.parse(value) as [string, string]
  return { [key]: [word] }
}
