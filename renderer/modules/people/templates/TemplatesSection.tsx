import { useState } from 'react'
import type { StoredTemplate } from '#shared/modules/people/contract-templates'
import type { TemplateId } from '#shared/modules/people/form-template'
import { useApiQuery } from '../../../app/queries'
import { EmptyState, ErrorNotice } from '../../../components'
import { TemplateEditor } from './TemplateEditor'
import { text } from './templates.text'

/** The forms to print by: those built in to be looked at and copied, the department's own to be changed. */
export function TemplatesSection() {
  const [id, setId] = useState<TemplateId>('old')
  const [copied, setCopied] = useState<StoredTemplate | null>(null)
  const { data: settings } = useApiQuery('settings.read', {})
  const { data: stored, error } = useApiQuery('people.template', { id })
  if (error) return <ErrorNotice error={error} />
  if (!settings || !stored) return <EmptyState>{text.loading}</EmptyState>
  const opened = copied ?? stored
  return (
    <TemplateEditor
      key={`${opened.id} ${opened.version} ${copied ? 'copy' : ''}`}
      opened={opened}
      isCopy={copied !== null}
      settings={settings}
      onOpen={(next) => {
        setCopied(null)
        setId(next)
      }}
      onCopy={() => setCopied({ ...stored, name: text.copyName(stored.name), version: 0, builtIn: false })}
    />
  )
}
