import type { LinkField, LinkRule, LinkType } from '#shared/modules/indicators/links'
import { Button, EditableRows, type EditColumn, FieldStack, TextField } from '../../../components'
import { ScopeFields } from '../../organizations/scope/ScopeFields'
import { Tick } from '../../organizations/scope/Ticks'
import { Part, Rows } from './Part'
import { text } from './systems.text'
import { freshKey, listOf, traitNames, traitsNamed, wholeOr } from './words'

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
    <Part
      title={type.label}
      action={
        !readOnly &&
        onRemove && (
          <Button small onClick={onRemove}>
            {text.removeType}
          </Button>
        )
      }
    >
      <TypeTarget type={type} set={set} readOnly={readOnly} />
      <Rows title={text.rules}>
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
      </Rows>
      <Rows title={text.fields}>
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
      </Rows>
    </Part>
  )
}

type TargetProps = { type: LinkType; set: (part: Partial<LinkType>) => void; readOnly: boolean }

/** What the kind is called and links to: subjects of a scope, names that are typed, or both. */
function TypeTarget({ type, set, readOnly }: TargetProps) {
  const { label, target, targetLeast, typed } = type
  return (
    <>
      <FieldStack labelWidth={108}>
        <TextField
          label={text.label}
          value={label}
          onChange={(words) => set({ label: words })}
          readOnly={readOnly}
          limit={30}
        />
        {target && (
          <TextField
            label={text.targetLeast}
            value={String(targetLeast)}
            rule={text.targetLeastRule}
            onChange={(words) => set({ targetLeast: wholeOr(words, targetLeast) })}
            readOnly={readOnly}
          />
        )}
      </FieldStack>
      <Tick
        label={text.typedOnly}
        checked={target === null}
        onChange={(only) =>
          set(only ? { target: null, typed: true, targetLeast: 0 } : { target: EVERY_VILLAGE })
        }
        readOnly={readOnly}
      />
      {target && (
        <>
          <Tick
            label={text.typed}
            checked={typed}
            onChange={(it) => set({ typed: it })}
            readOnly={readOnly}
          />
          <ScopeFields
            label={text.target}
            scope={target}
            onChange={(scope) => set({ target: scope })}
            readOnly={readOnly}
          />
        </>
      )}
    </>
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
  value: (it) => traitNames(it.traits),
  set: (it, typed) => ({ ...it, traits: traitsNamed(typed) }),
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
