import { editorForm } from '#electron/modules/people/demonstration/form-file'
import { type Face, portraitOf } from '#electron/modules/people/demonstration/portrait'
import { type RawForm, writeLrmx } from '#electron/platform/formats/index'
import { elementTexts } from '#shared/modules/people/rules'
import type { PersonContent } from '#shared/modules/people/schema'
import { buildPersonContent } from './person'

export type FormFileOptions = { face?: Face | null; change?: (form: RawForm) => RawForm }

const FACE: Face = { variant: 1, sex: '女', age: 43 }

/** The known person's form as the editor saves it, with what the test says otherwise. */
function buildForm(overrides: Partial<PersonContent> = {}, options: FormFileOptions = {}): RawForm {
  const { face = FACE, change = (form) => form } = options
  const content = buildPersonContent(overrides)
  const texts = elementTexts(content, () => '')
  return change(editorForm(content, texts, face ? portraitOf(face).bytes : null))
}

/** The bytes of an `.lrmx`. */
export function buildLrmx(overrides: Partial<PersonContent> = {}, options: FormFileOptions = {}): Uint8Array {
  return writeLrmx(buildForm(overrides, options))
}
