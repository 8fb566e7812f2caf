import { on, type Stage } from '#electron/platform/vault/demonstration-stage'
import type { Preset, SchemeContent } from '#shared/modules/evaluations/scheme'
import { withValue } from '#shared/modules/evaluations/scheme-place'
import type { SchemeId } from '#shared/values/id'
import { PRESETS } from '../presets/index'
import { schemeService } from '../scheme.service'

/** Makes a scheme of a preset as a department would that takes every customary value. */
export async function schemeFrom(stage: Stage, key: string, day: string): Promise<SchemeId> {
  const preset = PRESETS.find((it) => it.key === key)
  if (!preset) throw new Error(`no preset ${key}`)
  const { id } = await schemeService.createScheme(on(stage, day), { content: filled(preset), preset: key })
  return id as SchemeId
}

function filled({ content, suggestions }: Preset): SchemeContent {
  return suggestions.reduce((made, { place, value }) => withValue(made, place, value), content)
}
