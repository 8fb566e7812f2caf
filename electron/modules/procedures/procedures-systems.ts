import type { EngineSystems } from '#electron/platform/systems/systems'
import { ProcedureContent } from '#shared/modules/procedures/procedure'
import { contentProblems } from '#shared/modules/procedures/rules-content'
import { anyCase } from './case.repository'
import { presets } from './presets/index'

/** The working systems that procedures run. */
export const proceduresSystems: EngineSystems<ProcedureContent> = {
  engine: 'procedures',
  schema: ProcedureContent,
  presets,
  blank: ProcedureContent.parse({
    procedures: [
      {
        key: 'procedure',
        title: '新程序',
        subject: { kind: 'unit' },
        stages: [{ key: 'stage', title: '办理' }],
        steps: [{ key: 'begin', stage: 'stage', title: '提出' }],
      },
    ],
  }),
  problems: contentProblems,
  inUse: anyCase,
}
