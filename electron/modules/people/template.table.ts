import type { Kept } from '#electron/platform/database/row'

/** A department's own form. `base`: the built-in form it was copied from; `content`: JSON of `FormTemplate`. */
export interface FormTemplateTable extends Kept {
  name: string
  base: string
  content: string
}
