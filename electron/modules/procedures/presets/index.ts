import type { Preset } from '#electron/platform/systems/systems'
import type { ProcedureContent } from '#shared/modules/procedures/procedure'
import { admission } from './admission/index'
import { chain } from './chain'
import { election } from './election'
import { openElection } from './open-election'
import { review } from './review'

/** Procedures as the documents describe them. */
export const presets: Preset<ProcedureContent>[] = [chain, election, review, openElection, admission]
