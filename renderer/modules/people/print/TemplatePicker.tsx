import type { TemplateId } from '#shared/modules/people/form-template'
import { ChoiceMenu } from './ChoiceMenu'
import { text } from './print.text'
import { useTemplates } from './use-templates'

type TemplatePickerProps = { value: TemplateId; onChange: (id: TemplateId) => void }

/** Which form is shown and printed: built in, or one of the department's own. */
export function TemplatePicker({ value, onChange }: TemplatePickerProps) {
  const options = useTemplates().map((it) => ({
    value: it.id,
    label: it.paper === 'A4' ? it.name : text.templateOn(it.name, it.paper),
  }))
  return <ChoiceMenu label={text.template} value={value} options={options} onChange={onChange} />
}
