import { useMemo, useState } from 'react'
import type { StoredTemplate } from '#shared/modules/people/contract-templates'
import { PRESET_NAMES, PRESETS } from '#shared/modules/people/form-presets'
import type { FormTemplate, TemplateId } from '#shared/modules/people/form-template'
import { type TemplateProblem, templateProblems } from '#shared/modules/people/form-template-rules'
import type { Settings } from '#shared/platform/settings/contract'
import { Segmented } from '../../../components'
import { SaveBar } from '../../settings/SaveBar'
import { PagePart } from './PagePart'
import { SheetPart } from './SheetPart'
import { TemplateHead } from './TemplateHead'
import { TemplatePreview } from './TemplatePreview'
import { withPage } from './template-edits'
import classes from './templates.module.css'
import { text } from './templates.text'
import { useSaveTemplate } from './use-save-template'

export type TemplateEditorProps = {
  opened: StoredTemplate
  /** Not stored yet. */
  isCopy: boolean
  settings: Settings
  onOpen: (id: TemplateId) => void
  onCopy: () => void
}

type Part = keyof typeof text.parts

/** One form with its measures in tables and its sheets beside them. A built-in one is only looked at. */
export function TemplateEditor({ opened, isCopy, settings, onOpen, onCopy }: TemplateEditorProps) {
  const [name, setName] = useState(opened.name)
  const [content, setContent] = useState(opened.content)
  const [part, setPart] = useState<Part>('sheet')
  const problems = useMemo(() => templateProblems(content), [content])
  const shown = useLastPossible(content, problems)
  const changed = isCopy || name !== opened.name || content !== opened.content
  const saving = useSaveTemplate(opened, isCopy, onOpen)
  const page = content.pages[part === 'second' ? 1 : 0]
  const number = part === 'second' ? 1 : 0
  return (
    <div className={classes.page}>
      <TemplateHead
        opened={opened}
        isCopy={isCopy}
        changed={changed}
        baseName={PRESET_NAMES[opened.base]}
        onOpen={onOpen}
        onCopy={onCopy}
        onReset={() => setContent(PRESETS[opened.base])}
        onRemove={saving.remove}
      />
      <div className={classes.body}>
        {!opened.builtIn && (
          <div className={classes.fields}>
            <div className={classes.parts}>
              <Segmented label={text.part} value={part} onChange={setPart} options={partsOf(content)} />
            </div>
            <Problems problems={problems} />
            {part === 'sheet' || !page ? (
              <SheetPart
                name={name}
                template={content}
                onName={setName}
                onChange={(next) => setContent({ ...content, ...next })}
              />
            ) : (
              <PagePart
                template={content}
                page={page}
                onChange={(next) => setContent(withPage(content, number, next))}
              />
            )}
          </div>
        )}
        <TemplatePreview template={shown} settings={settings} />
      </div>
      {!opened.builtIn && (
        <SaveBar
          changed={changed}
          valid={problems.length === 0 && name.trim() !== '' && content.title.text.trim() !== ''}
          busy={saving.busy}
          error={saving.failure}
          onSave={() => void saving.save(name, content)}
          onDrop={() => {
            setName(opened.name)
            setContent(opened.content)
            if (isCopy) onOpen(opened.id)
          }}
        />
      )}
    </div>
  )
}

function Problems({ problems }: { problems: readonly TemplateProblem[] }) {
  if (problems.length === 0) return null
  return (
    <div role="alert">
      <p className={classes.problemHead}>{text.problems(problems.length)}</p>
      <ul className={classes.problems}>
        {problems.map((it) => (
          <li key={it.sentence}>{it.sentence}</li>
        ))}
      </ul>
    </div>
  )
}

/** What the preview draws: an impossible form leaves the last possible one standing. */
function useLastPossible(content: FormTemplate, problems: readonly TemplateProblem[]): FormTemplate {
  const [last, setLast] = useState(content)
  if (problems.length === 0 && last !== content) setLast(content)
  return problems.length === 0 ? content : last
}

function partsOf({ pages }: FormTemplate): { value: Part; label: string }[] {
  const parts: Part[] = pages.length > 1 ? ['sheet', 'first', 'second'] : ['sheet', 'first']
  return parts.map((value) => ({ value, label: text.parts[value] }))
}
