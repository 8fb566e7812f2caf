import { COLUMN_WORDS } from '#shared/modules/matters/rules-system'
import {
  FIELD_TYPES,
  type MatterColumn,
  type MatterField,
  type MatterSystem,
  MEASURE_KINDS,
  type Measure,
} from '#shared/modules/matters/system'
import type { SystemEditorProps } from '../../../app/system-editor'
import type { EditColumn } from '../../../components'
import { ListPart, textColumn } from './ListPart'
import { text } from './systems.text'
import { checkNumber, freeKey, keyOf, keysOf, labelOf, labelsOf, listOf, named, optionsOf } from './words'

type Props = SystemEditorProps<MatterSystem>
const { heads, sections, rules } = text
const TYPES = named(FIELD_TYPES)
const KINDS = named(MEASURE_KINDS)

/** What the ledger lists and reckons: own fields, columns in their order, figures. */
export function LedgerParts(props: Props) {
  return (
    <>
      <Fields {...props} />
      <Columns {...props} />
      <Measures {...props} />
    </>
  )
}

function Fields({ content, onChange, readOnly }: Props) {
  return (
    <ListPart<MatterField>
      title={sections.fields}
      name="fields"
      rows={content.fields}
      columns={[
        textColumn('label', heads.label),
        {
          key: 'type',
          title: heads.type,
          width: 110,
          value: (it) => labelOf(TYPES, it.type),
          set: (it, typed) => ({ ...it, type: keyOf(TYPES, typed) as typeof it.type }),
          options: optionsOf(TYPES),
        },
        {
          key: 'options',
          title: heads.options,
          width: 240,
          value: (it) => it.options.join('、'),
          set: (it, typed) => ({ ...it, options: listOf(typed) }),
        },
        {
          key: 'kinds',
          title: heads.kinds,
          width: 180,
          value: (it) => labelsOf(content.kinds, it.kinds),
          set: (it, typed) => ({ ...it, kinds: keysOf(content.kinds, typed) }),
        },
      ]}
      onChange={(fields) => onChange({ ...content, fields })}
      newRow={() => ({
        key: freeKey(content.fields),
        label: '',
        type: 'text' as const,
        options: [],
        kinds: [],
      })}
      readOnly={readOnly}
    />
  )
}

/** Everything that a column can show, by the words of the system. */
function shownBy({ fields, milestones, levels }: MatterSystem) {
  const own = (group: string, rows: readonly { key: string; label: string }[]) =>
    rows.map(({ key, label }) => ({ key: `${group}:${key}`, label }))
  return [
    ...named(COLUMN_WORDS),
    ...own('field', fields),
    ...own('milestone', milestones),
    ...own('level', levels),
  ]
}

function Columns({ content, onChange, readOnly }: Props) {
  const shown = shownBy(content)
  return (
    <ListPart<MatterColumn>
      title={sections.columns}
      facts={rules.columns}
      name="columns"
      rows={content.columns}
      columns={[
        textColumn('label', heads.label),
        {
          key: 'key',
          title: heads.content,
          width: 200,
          value: (it) => labelOf(shown, it.key),
          set: (it, typed) => ({ ...it, key: keyOf(shown, typed) }),
          options: optionsOf(shown),
        },
        {
          key: 'width',
          title: heads.width,
          width: 90,
          align: 'right',
          value: (it) => String(it.width),
          set: (it, typed) => ({ ...it, width: Number(typed) || it.width }),
          check: checkNumber,
        },
      ]}
      onChange={(columns) => onChange({ ...content, columns })}
      newRow={() => ({ key: 'title', label: '', width: 10 })}
      readOnly={readOnly}
    />
  )
}

function Measures({ content, onChange, readOnly }: Props) {
  return (
    <ListPart<Measure>
      title={sections.measures}
      name="measures"
      rows={content.measures}
      columns={measureColumns(content)}
      onChange={(measures) => onChange({ ...content, measures })}
      newRow={() => ({
        key: freeKey(content.measures),
        label: '',
        kind: 'closed' as const,
        kinds: [],
        of: '',
        digits: 2,
        target: null,
      })}
      readOnly={readOnly}
    />
  )
}

function measureColumns({ kinds, milestones, tallies }: MatterSystem): EditColumn<Measure>[] {
  const sources = [...milestones, ...tallies]
  return [
    textColumn('label', heads.label),
    {
      key: 'kind',
      title: heads.measure,
      width: 130,
      value: (it) => labelOf(KINDS, it.kind),
      set: (it, typed) => ({ ...it, kind: keyOf(KINDS, typed) as typeof it.kind }),
      options: optionsOf(KINDS),
    },
    {
      key: 'of',
      title: heads.of,
      width: 130,
      value: (it) => labelOf(sources, it.of),
      set: (it, typed) => ({ ...it, of: keyOf(sources, typed) }),
      options: optionsOf(sources),
    },
    {
      key: 'kinds',
      title: heads.kinds,
      width: 150,
      value: (it) => labelsOf(kinds, it.kinds),
      set: (it, typed) => ({ ...it, kinds: keysOf(kinds, typed) }),
    },
    {
      key: 'digits',
      title: heads.digits,
      width: 80,
      align: 'right',
      value: (it) => String(it.digits),
      set: (it, typed) => ({ ...it, digits: Number(typed) || 0 }),
      check: checkNumber,
    },
    {
      key: 'target',
      title: heads.target,
      width: 90,
      align: 'right',
      value: (it) => (it.target === null ? '' : String(it.target)),
      set: (it, typed) => ({ ...it, target: typed.trim() === '' ? null : Number(typed) }),
    },
  ]
}
