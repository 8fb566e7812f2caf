import type { LinksContent, LinkType } from '#shared/modules/indicators/links'
import { DayField } from '../../../app/DayField'
import type { SystemEditorProps } from '../../../app/system-editor'
import { AreaField, Button, FieldStack, PickerField, TextField } from '../../../components'
import { ScopeFields } from '../../organizations/scope/ScopeFields'
import { Tick } from '../../organizations/scope/Ticks'
import { LinkTypeEditor } from './LinkTypeEditor'
import { ListField } from './ListField'
import { Part } from './Part'
import { text } from './systems.text'
import { WatchRows } from './WatchRows'
import { freshKey } from './words'

const SPANS = Object.entries(text.spans).map(([value, label]) => ({ value, label }))

/** Who is linked to what: holders, kinds of links with least and most, whom to watch, 责任清单. */
export function LinksSystemEditor({ content, onChange, readOnly }: SystemEditorProps<LinksContent>) {
  const set = (part: Partial<LinksContent>) => onChange({ ...content, ...part })
  const put = (at: number, type: LinkType) => set({ types: content.types.with(at, type) })
  return (
    <>
      <General content={content} set={set} readOnly={readOnly} />
      <Part title={text.holders}>
        <ScopeFields
          label={text.scopeKind}
          scope={content.holders}
          onChange={(holders) => set({ holders })}
          readOnly={readOnly}
        />
      </Part>
      {content.types.map((type, at) => (
        <LinkTypeEditor
          key={type.key}
          type={type}
          person={content.holders.kind === 'person'}
          onChange={(next) => put(at, next)}
          onRemove={
            content.types.length > 1 ? () => set({ types: content.types.toSpliced(at, 1) }) : undefined
          }
          readOnly={readOnly}
        />
      ))}
      {!readOnly && (
        <Button onClick={() => set({ types: [...content.types, newType(content.types)] })}>
          {text.addType}
        </Button>
      )}
      <WatchRows watches={content.watches} onChange={(watches) => set({ watches })} readOnly={readOnly} />
      <Charges content={content} set={set} readOnly={readOnly} />
    </>
  )
}

type PartProps = {
  content: LinksContent
  set: (part: Partial<LinksContent>) => void
  readOnly: boolean
}

function General({ content, set, readOnly }: PartProps) {
  return (
    <Part title={text.general}>
      <FieldStack labelWidth={108}>
        <TextField
          label={text.noun}
          value={content.noun}
          rule={text.nounRule}
          onChange={(noun) => set({ noun })}
          readOnly={readOnly}
          limit={20}
        />
        <TextField
          label={text.holderWord}
          value={content.holderWord}
          onChange={(holderWord) => set({ holderWord })}
          readOnly={readOnly}
          limit={20}
        />
        <PickerField
          label={text.span}
          value={content.span}
          options={SPANS}
          onChange={(span) => set({ span: (span || content.span) as LinksContent['span'] })}
          readOnly={readOnly}
        />
        {content.span === 'term' && (
          <DayField
            label={text.termFrom}
            value={content.termFrom}
            rule={text.termRule}
            onChange={(termFrom) => set({ termFrom })}
            readOnly={readOnly}
          />
        )}
        <AreaField
          label={text.basis}
          value={content.basis}
          onChange={(basis) => set({ basis })}
          readOnly={readOnly}
          limit={600}
        />
      </FieldStack>
    </Part>
  )
}

function Charges({ content, set, readOnly }: PartProps) {
  const { charges } = content
  return (
    <Part title={text.charges}>
      <Tick
        label={text.withCharges}
        checked={charges !== null}
        onChange={(on) => set({ charges: on ? { levels: [], fields: [] } : null })}
        readOnly={readOnly}
      />
      {charges && (
        <FieldStack labelWidth={108}>
          <ListField
            label={text.levels}
            values={charges.levels}
            onChange={(levels) => set({ charges: { ...charges, levels } })}
            readOnly={readOnly}
          />
          <ListField
            label={text.chargeFields}
            values={charges.fields}
            onChange={(fields) => set({ charges: { ...charges, fields } })}
            readOnly={readOnly}
          />
        </FieldStack>
      )}
    </Part>
  )
}

function newType(types: readonly LinkType[]): LinkType {
  return {
    key: freshKey('type', types),
    label: text.newType,
    target: { kind: 'village', kinds: [], traits: [], units: [] },
    typed: false,
    rules: [{ postHas: [], traits: [], least: 1, most: null }],
    targetLeast: 0,
    fields: [],
  }
}
