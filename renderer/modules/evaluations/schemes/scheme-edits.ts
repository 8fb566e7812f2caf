import type { SchemeContent } from '#shared/modules/evaluations/scheme'
import { contentEdits } from '../../../app/content-edits'

/** Unsaved changes of schemes, and which schemes have some. */
export const { useEdit: useSchemeEdit, useChanged: useChangedSchemes } = contentEdits<SchemeContent>()

export type SchemeEdit = ReturnType<typeof useSchemeEdit>
