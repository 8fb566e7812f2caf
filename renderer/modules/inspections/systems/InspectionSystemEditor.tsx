import type { InspectionContent } from '#shared/modules/inspections/system'
import { SystemField } from '../../../app/SystemField'
import type { SystemEditorProps } from '../../../app/system-editor'
import { AreaField, EditableRows, FieldStack, Section, TextField } from '../../../components'
import { text } from '../inspections.text'
import { AreaRuleFields } from './AreaRuleFields'
import { CheckItemRows } from './CheckItemRows'
import { words } from './editor.text'
import { FREQUENCY_COLUMNS, freshFrequency, freshLevel, LEVEL_COLUMNS } from './editor-columns'
import { FindingRuleFields } from './FindingRuleFields'

type Props = SystemEditorProps<InspectionContent>

/** What an inspection asks for: areas, frequencies, check list, manners, levels, what becomes of findings. */
export function InspectionSystemEditor({ content, onChange, readOnly }: Props) {
  const change = (part: Partial<InspectionContent>) => onChange({ ...content, ...part })
  return (
    <>
      <FieldStack labelWidth={96}>
        <SystemField
          engine="inspections"
          label={words.joins}
          name="joins"
          rule={words.joinsRule}
          value={content.joins}
          placeholder={words.joinsNone}
          onChange={(joins) => change({ joins })}
          readOnly={readOnly}
        />
        <TextField
          label={words.manners}
          rule={words.mannersRule}
          value={content.manners.join('、')}
          onChange={(typed) =>
            change({
              manners: typed
                .split(/[、，,]/)
                .map((it) => it.trim())
                .filter(Boolean),
            })
          }
          readOnly={readOnly}
        />
        <AreaField
          label={words.basis}
          value={content.basis}
          onChange={(basis) => change({ basis })}
          limit={500}
          readOnly={readOnly}
        />
      </FieldStack>
      <AreaRuleFields rule={content.areas} onChange={(areas) => change({ areas })} readOnly={readOnly} />
      <Section title={words.frequencies} facts={content.frequencies.length}>
        <EditableRows
          label={words.frequencies}
          name="frequencies"
          columns={FREQUENCY_COLUMNS}
          rows={content.frequencies}
          rowKey={(it) => it.key}
          onChange={(frequencies) => change({ frequencies })}
          newRow={() => freshFrequency(content.frequencies)}
          readOnly={readOnly}
          empty={text.none}
        />
      </Section>
      <CheckItemRows items={content.items} onChange={(items) => change({ items })} readOnly={readOnly} />
      <Section title={words.levels} facts={content.levels.length}>
        <EditableRows
          label={words.levels}
          name="levels"
          columns={LEVEL_COLUMNS}
          rows={content.levels}
          rowKey={(it) => `${content.levels.indexOf(it)}`}
          onChange={(levels) => change({ levels })}
          newRow={freshLevel}
          readOnly={readOnly}
          empty={text.none}
        />
      </Section>
      <FindingRuleFields
        rule={content.findings}
        onChange={(findings) => change({ findings })}
        readOnly={readOnly}
      />
    </>
  )
}
