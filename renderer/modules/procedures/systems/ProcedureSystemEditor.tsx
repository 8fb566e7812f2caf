import { useState } from 'react'
import type { Procedure, ProcedureContent } from '#shared/modules/procedures/procedure'
import type { SystemEditorProps } from '../../../app/system-editor'
import { FieldStack, Section, TextField } from '../../../components'
import { ScopeFields } from '../../organizations/scope/ScopeFields'
import { Tick } from '../Tick'
import { ColumnsPart } from './ColumnsPart'
import { ProcedureTabs } from './ProcedureTabs'
import type { PartProps } from './part-props'
import { SettingsPart } from './SettingsPart'
import { StagesPart } from './StagesPart'
import { StepsPart } from './StepsPart'
import { text } from './systems.text'

/** What a system of procedures says: each procedure by its stages and steps, and what the department settles itself. */
export function ProcedureSystemEditor({ content, onChange, readOnly }: SystemEditorProps<ProcedureContent>) {
  const { procedures } = content
  const [shown, setShown] = useState(procedures[0]?.key ?? '')
  const procedure = procedures.find((it) => it.key === shown) ?? procedures[0]
  if (!procedure) return null
  const change = (part: Partial<Procedure>) =>
    onChange({
      procedures: procedures.map((it) => (it === procedure ? { ...it, ...part } : it)),
    })
  const props = { procedure, change, readOnly }
  return (
    <>
      <ProcedureTabs
        procedures={procedures}
        shown={procedure.key}
        onShow={setShown}
        onChange={(next) => onChange({ procedures: next })}
        readOnly={readOnly}
      />
      <Basics {...props} />
      <Whom {...props} />
      <SettingsPart {...props} />
      <StagesPart {...props} />
      <StepsPart key={procedure.key} {...props} />
      <ColumnsPart {...props} />
    </>
  )
}

function Basics({ procedure, change, readOnly }: PartProps) {
  return (
    <Section title={text.basics}>
      <FieldStack labelWidth={108}>
        <TextField
          label={text.title}
          value={procedure.title}
          onChange={(title) => change({ title })}
          limit={60}
          readOnly={readOnly}
        />
        <TextField
          label={text.rule}
          value={procedure.rule}
          onChange={(rule) => change({ rule })}
          limit={120}
          readOnly={readOnly}
        />
        <TextField
          label={text.basis}
          value={procedure.basis}
          onChange={(basis) => change({ basis })}
          limit={200}
          readOnly={readOnly}
        />
        <TextField
          label={text.topic}
          value={procedure.topic}
          onChange={(topic) => change({ topic })}
          rule={text.topicRule}
          limit={30}
          readOnly={readOnly}
        />
      </FieldStack>
    </Section>
  )
}

/** Whom a case is about, who runs it, and how many at once. */
function Whom({ procedure, change, readOnly }: PartProps) {
  return (
    <Section title={text.whom}>
      <ScopeFields
        label={text.scope}
        scope={procedure.subject}
        onChange={(subject) => change({ subject })}
        readOnly={readOnly}
      />
      <Tick
        label={text.host}
        checked={procedure.host}
        disabled={readOnly}
        onChange={(host) => change({ host })}
      />
      <Tick
        label={text.many}
        checked={procedure.many}
        disabled={readOnly}
        onChange={(many) => change({ many })}
      />
    </Section>
  )
}
