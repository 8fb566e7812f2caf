import { useState } from 'react'
import type { StoredTemplate } from '#shared/modules/people/contract-templates'
import type { TemplateId } from '#shared/modules/people/form-template'
import { Button, ConfirmDialog } from '../../../components'
import { ChoiceMenu } from '../print/ChoiceMenu'
import { useTemplates } from '../print/use-templates'
import classes from './templates.module.css'
import { text } from './templates.text'

type TemplateHeadProps = {
  opened: StoredTemplate
  isCopy: boolean
  changed: boolean
  baseName: string
  onOpen: (id: TemplateId) => void
  onCopy: () => void
  onReset: () => void
  onRemove: () => Promise<void>
}

/** Which form is open, where it came from, and what can be done with it as a whole. */
export function TemplateHead(props: TemplateHeadProps) {
  const { opened, isCopy, changed, baseName, onOpen, onCopy, onReset, onRemove } = props
  const [asking, setAsking] = useState<'remove' | 'reset' | null>(null)
  const options = useTemplates().map((it) => ({ value: it.id, label: it.name }))
  const facts = opened.builtIn ? text.builtIn : text.base(baseName)
  const { name } = opened
  return (
    <header className={classes.head}>
      <span className={classes.quiet}>{text.template}</span>
      {isCopy ? (
        <strong>{name}</strong>
      ) : (
        <ChoiceMenu label={text.template} value={opened.id} options={options} onChange={onOpen} />
      )}
      <span className={classes.quiet}>{facts}</span>
      {!opened.builtIn && changed && <span className={classes.amber}>{text.unsaved}</span>}
      <span className={classes.headRight}>
        {!opened.builtIn && <Button onClick={() => setAsking('reset')}>{text.reset}</Button>}
        {!opened.builtIn && !isCopy && <Button onClick={() => setAsking('remove')}>{text.remove}</Button>}
        {!isCopy && <Button onClick={onCopy}>{text.copy}</Button>}
      </span>
      {asking && (
        <ConfirmDialog
          title={asking === 'remove' ? text.removeTitle(name) : text.resetTitle(name)}
          consequence={asking === 'remove' ? text.removeWords : text.resetWords}
          confirm={asking === 'remove' ? text.remove : text.reset}
          onConfirm={() => {
            setAsking(null)
            if (asking === 'remove') void onRemove()
            else onReset()
          }}
          onClose={() => setAsking(null)}
        />
      )}
    </header>
  )
}
