import type { DuesPayer } from '#shared/modules/members/systems'
import { fenOf } from '#shared/values/money'
import { AreaField, EditableRows, type EditColumn, FieldStack } from '../../../components'
import { freshKey } from './fresh-key'
import type { PartProps } from './part-props'
import { bracketsText, readBrackets } from './rates'
import { StatedField } from './StatedField'
import { text } from './systems.text'

const KINDS = Object.entries(text.kinds).map(([value, label]) => ({ value, label }))

const COLUMNS: readonly EditColumn<DuesPayer>[] = [
  {
    key: 'label',
    title: text.label,
    value: (it) => it.label,
    set: (it, label) => ({ ...it, label }),
    limit: 40,
  },
  {
    key: 'kind',
    title: text.kind,
    width: 96,
    value: (it) => it.kind,
    set: (it, kind) => ({ ...it, kind: kind === 'fixed' ? 'fixed' : 'share' }),
    options: KINDS,
  },
  {
    key: 'brackets',
    title: text.brackets,
    rule: text.bracketsRule,
    value: (it) => bracketsText(it.brackets),
    set: (it, typed) => ({ ...it, brackets: readBrackets(typed) ?? it.brackets }),
    check: (typed) =>
      typed === '' || readBrackets(typed)
        ? { ok: true, text: typed }
        : { ok: false, message: text.wrongBrackets },
  },
  {
    key: 'least',
    title: text.least,
    width: 88,
    align: 'right',
    value: (it) => String(it.least / 100),
    set: (it, typed) => ({ ...it, least: fenOf(typed) ?? 0 }),
  },
  {
    key: 'most',
    title: text.most,
    width: 88,
    align: 'right',
    value: (it) => String(it.most / 100),
    set: (it, typed) => ({ ...it, most: fenOf(typed) ?? 0 }),
  },
  {
    key: 'basis',
    title: text.basis,
    value: (it) => it.basis,
    set: (it, basis) => ({ ...it, basis }),
    limit: 300,
  },
]

/** Who pays by what; editions of the system make the rates dated. */
export function DuesPart({ rule, onChange, readOnly }: PartProps<'dues'>) {
  return (
    <>
      <EditableRows<DuesPayer>
        label={text.payers}
        name="payers"
        columns={COLUMNS}
        rows={rule.payers}
        rowKey={(it) => it.key}
        onChange={(payers) => onChange({ ...rule, payers })}
        newRow={() => freshPayer(rule.payers)}
        readOnly={readOnly}
      />
      <FieldStack labelWidth={156}>
        <StatedField
          label={text.owedMonths}
          value={rule.owedMonths}
          onChange={(owedMonths) => onChange({ ...rule, owedMonths })}
          readOnly={readOnly}
        />
        <AreaField
          label={text.basis}
          value={rule.basis}
          onChange={(basis) => onChange({ ...rule, basis })}
          readOnly={readOnly}
          limit={300}
        />
      </FieldStack>
    </>
  )
}

function freshPayer(payers: readonly DuesPayer[]): DuesPayer {
  return {
    key: freshKey('payer', payers),
    label: '',
    kind: 'fixed',
    brackets: [],
    least: 0,
    most: 0,
    basis: '',
  }
}
