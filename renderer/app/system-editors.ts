import type { ComponentType } from 'react'
import type { Engine } from '#shared/platform/systems/schema'
import { MembersSystemEditor } from '../modules/members/systems/MembersSystemEditor'
import { ProcedureSystemEditor } from '../modules/procedures/systems/ProcedureSystemEditor'

/** What the page of a working system gives the editor of its engine. `content` is what the engine's schema says. */
export type SystemEditorProps<C> = { content: C; onChange: (content: C) => void; readOnly: boolean }

// biome-ignore lint/suspicious/noExplicitAny: the shape is known to the engine alone; the records side answers in it.
type AnyEditor = ComponentType<SystemEditorProps<any>>

/** How the content of each engine's systems is edited; one line an engine: `duties: DutySystemEditor`. */
export const SYSTEM_EDITORS: Partial<Record<Engine, AnyEditor>> = {
  members: MembersSystemEditor,
  procedures: ProcedureSystemEditor,
}
