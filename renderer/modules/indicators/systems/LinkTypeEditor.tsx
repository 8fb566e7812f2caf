import type { LinkField, LinkRule, LinkType } from '#shared/modules/indicators/links'
import { VILLAGE_TRAITS } from '#shared/modules/organizations/party-words'
import { Button, EditableRows, type EditColumn, FieldStack, Section, TextField } from '../../../components'
import { ScopeFields } from './ScopeFields'
import { text } from './systems.text'
import { Tick } from './Ticks'
import { freshKey, listOf, wholeOr } from './words'

type Props = {
  type: LinkType
  /** Rules by post make sense of people alone. */
  person: boolean
  onChange: (type: LinkType) => void
  onRemove: (() => void) | undefined
  readOnly: boolean
}

/** One kind of link: to what, how many by which rule, and what is kept beside. */
export function LinkTypeEditor({ type, person, onChange, onRemove, readOnly }: Props) {
  const set = (part: Partial<LinkType>) => onChange({ ...type, ...part })
  return (
    <Section
      title={type.label}
      framed
      action={
        !readOnly &&
        onRemove && (
          <Button small onClick={onRemove}>
            {text.removeType}
          </Button>
        )
      }
    >
      <FieldStack labelWidth={108}>
        <TextField
          label={text.label}
          value={type.label}
          onChange={(label) => set({ label })}
          readOnly={readOnly}
          limit={30}
        />
        {type.target && (
          <TextField
            label={text.targetLeast}
            value={String(type.targetLeast)}
            onChange={(typed) => set({ targetLeast: wholeOr(typed, type.targetLeast) })}
            readOnly={readOnly}
          />
        )}
      </FieldStack>
      <Tick
        label={text.typedOnly}
        checked={type.target === null}
        onChange={(only) =>
          set(only ? { target: null, typed: true, targetLeast: 0 } : { target: EVERY_VILLAGE })
        }
        readOnly={readOnly}
      />
      {type.target && (
        <>
          <Tick
            label={text.typed}
            checked={type.typed}
            onChange={(typed) => set({ typed })}
            readOnly={readOnly}
          />
          <ScopeFields
            label={text.target}
            scope={type.target}
            onChange={(target) => set({ target })}
            readOnly={readOnly}
          />
        </>
      )}
      <EditableRows<LinkRule>
        label={text.rules}
        name={`${type.key}.rules`}
        columns={person ? [POST, ...RULES] : [MARKS, ...RULES]}
        rows={type.rules}
        rowKey={(it) => `${it.postHas.join()} ${it.traits.join()}`}
        newRow={() => ({ postHas: [], traits: [], least: 1, most: null })}
        onChange={(rules) => set({ rules })}
        readOnly={readOnly}
      />
      <EditableRows<LinkField>
        label={text.fields}
        name={`${type.key}.fields`}
        columns={FIELDS}
        rows={type.fields}
        rowKey={(it) => it.key}
        newRow={() => ({ key: freshKey('field', type.fields), label: '', options: [] })}
        onChange={(fields) => set({ fields })}
        readOnly={readOnly}
      />
    </Section>
  )
}

const EVERY_VILLAGE = { kind: 'village' as const, kinds: [], traits: [], units: [] }

const POST: EditColumn<LinkRule> = {
  key: 'postHas',
  title: text.postHas,
  value: (it) => it.postHas.join('、'),
  set: (it, typed) => ({ ...it, postHas: listOf(typed) }),
  placeholder: text.all,
}
const MARKS: EditColumn<LinkRule> = {
  key: 'traits',
  title: text.marks,
  value: (it) => it.traits.map((key) => VILLAGE_TRAITS[key as keyof typeof VILLAGE_TRAITS] ?? key).join('、'),
  set: (it, typed) => ({ ...it, traits: listOf(typed).map(traitOf) }),
  placeholder: text.all,
}
const RULES: readonly EditColumn<LinkRule>[] = [
  {
    key: 'least',
    title: text.least,
    width: 72,
    align: 'right',
    value: (it) => String(it.least),
    set: (it, typed) => ({ ...it, least: wholeOr(typed, it.least) }),
  },
  {
    key: 'most',
    title: text.most,
    width: 72,
    align: 'right',
    value: (it) => (it.most === null ? '' : String(it.most)),
    set: (it, typed) => ({ ...it, most: typed.trim() === '' ? null : wholeOr(typed, it.most ?? it.least) }),
    placeholder: text.noLimit,
  },
]
const FIELDS: readonly EditColumn<LinkField>[] = [
  {
    key: 'label',
    title: text.label,
    width: 160,
    value: (it) => it.label,
    set: (it, label) => ({ ...it, label }),
    limit: 20,
  },
  {
    key: 'options',
    title: text.options,
    rule: text.optionsRule,
    value: (it) => it.options.join('、'),
    set: (it, typed) => ({ ...it, options: typed.split('、') }),
  },
]

/** The key of a mark by its name. */
function traitOf(name: string): string {
  return Object.entries(VILLAGE_TRAITS).find(([, label]) => label === name)?.[0] ?? name
}
