import { useMemo } from 'react'
import type { FormData } from '#shared/modules/people/form'
import { formDataOf } from '#shared/modules/people/rules-form'
import type { Settings } from '#shared/platform/settings/contract'
import { todayPartial } from '#shared/values/partial-date'
import { useEditing } from '../person/editor-context'
import { useFormView } from './form-state'

/** What the form would print if the record stood as it does in the editor now; the photo is the stored one. */
export function useDraftForm(stored: FormData, settings: Settings): FormData {
  const { content, texts } = useEditing()
  const { ageReferenceOn } = useFormView()
  return useMemo(
    () =>
      formDataOf(content, texts, {
        personId: stored.personId,
        version: stored.version,
        asked: ageReferenceOn,
        setting: settings.ageReferenceOn,
        today: todayPartial(new Date()),
        photo: stored.photo,
        photoCrop: stored.photoCrop,
      }),
    [content, texts, stored, settings.ageReferenceOn, ageReferenceOn],
  )
}
