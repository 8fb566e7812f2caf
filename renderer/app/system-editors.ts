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

type AnyEditor = ComponentType<SystemEditorProps<unknown>>

/** The records side answers in the engine's own shape, which it checked by the engine's schema. */
function editorOf<C>(editor: ComponentType<SystemEditorProps<C>>): AnyEditor {
  return editor as AnyEditor
}

/** How the content of each engine's systems is edited; one line an engine: `duties: editorOf(DutySystemEditor)`. */
export const SYSTEM_EDITORS: Partial<Record<Engine, AnyEditor>> = {
  duties: editorOf(DutySystemEditor),
  inspections: editorOf(InspectionSystemEditor),
  training: editorOf(TrainingSystemEditor),
  matters: editorOf(MatterSystemEditor),
  indicators: editorOf(IndicatorsSystemEditor),
  links: editorOf(LinksSystemEditor),
  members: editorOf(MembersSystemEditor),
  procedures: editorOf(ProcedureSystemEditor),
  terms: editorOf(TermSystemEditor),
}
