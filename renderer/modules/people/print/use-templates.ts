import { PRESETS } from '#shared/modules/people/form-presets'
import { BuiltInId, type FormTemplate, type TemplateId } from '#shared/modules/people/form-template'
import { useApiQuery } from '../../../app/queries'

/** The forms to choose from, in order. */
export function useTemplates() {
  return useApiQuery('people.templates', {}).data ?? []
}

/** What a form is drawn by: a built-in one at once, a department's own when it has been read. */
export function useTemplate(id: TemplateId): FormTemplate | undefined {
  const builtIn = BuiltInId.safeParse(id)
  const { data } = useApiQuery('people.template', { id }, { enabled: !builtIn.success })
  return builtIn.success ? PRESETS[builtIn.data] : data?.content
}

/** What people call it. */
export function useTemplateName(id: TemplateId): string {
  return useTemplates().find((it) => it.id === id)?.name ?? ''
}
