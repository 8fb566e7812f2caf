import { useMemo } from 'react'
import type { FontUse } from '#shared/modules/people/form'
import type { Settings } from '#shared/platform/settings/contract'
import { firstInstalled } from '../../../components/paper/measure'

/** Which font of each list this computer has, as the sheet on the screen is drawn. */
export function useSheetFonts(settings: Settings | undefined): FontUse[] {
  return useMemo(() => {
    if (!settings) return []
    const lists = { title: settings.titleFonts, body: settings.bodyFonts }
    return (['title', 'body'] as const).map((role) => ({
      role,
      wanted: lists[role][0] ?? '',
      used: firstInstalled(lists[role]) ?? '',
    }))
  }, [settings])
}
