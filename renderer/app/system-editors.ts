import type { ComponentType } from 'react'
import type { Engine } from '#shared/platform/systems/schema'
import { DutySystemEditor } from '../modules/duties/systems/DutySystemEditor'
import { IndicatorsSystemEditor } from '../modules/indicators/systems/IndicatorsSystemEditor'
import { LinksSystemEditor } from '../modules/indicators/systems/LinksSystemEditor'
import { InspectionSystemEditor } from '../modules/inspections/systems/InspectionSystemEditor'
import { MatterSystemEditor } from '../modules/matters/systems/MatterSystemEditor'
import { MembersSystemEditor } from '../modules/members/systems/MembersSystemEditor'
import { TermSystemEditor } from '../modules/organizations/systems/TermSystemEditor'
import { ProcedureSystemEditor } from '../modules/procedures/systems/ProcedureSystemEditor'
import { TrainingSystemEditor } from '../modules/training/systems/TrainingSystemEditor'
import type { SystemEditorProps } from './system-editor'

// biome-ignore lint/suspicious/noExplicitAny: the shape is known to the engine alone; the records side answers in it.
type AnyEditor = ComponentType<SystemEditorProps<any>>

/** How the content of each engine's systems is edited; one line an engine: `duties: DutySystemEditor`. */
export const SYSTEM_EDITORS: Partial<Record<Engine, AnyEditor>> = {
  duties: DutySystemEditor,
  inspections: InspectionSystemEditor,
  training: TrainingSystemEditor,
  matters: MatterSystemEditor,
  indicators: IndicatorsSystemEditor,
  links: LinksSystemEditor,
  members: MembersSystemEditor,
  procedures: ProcedureSystemEditor,
  terms: TermSystemEditor,
}
