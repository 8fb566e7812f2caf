import { useState } from 'react'
import type { Ledger, LedgerContent } from '#shared/modules/ledgers/ledger'
import { contentProblems } from '#shared/modules/ledgers/rules-content'
import { useCommand } from '../../../app/queries'
import { tellDone } from '../../../app/tell-done'
import { type Failure, FormDialog } from '../../../components'
import classes from '../ledgers.module.css'
import { text } from '../ledgers.text'
import { ContentEditor } from './ContentEditor'

type Props = { ledger: Ledger; onClose: () => void }

/** The columns of a ledger in use. What is taken out keeps its values. */
export function ColumnsDialog({ ledger, onClose }: Props) {
  const [content, setContent] = useState<LedgerContent>(ledger.content)
  const [failure, setFailure] = useState<Failure>(null)
  const { run, running } = useCommand('ledgers.save')
  const save = async () => {
    const reply = await run({ id: ledger.id, version: ledger.version, content })
    if (!reply.ok) return setFailure(reply)
    tellDone(text.saved)
    onClose()
  }
  return (
    <FormDialog
      title={text.editColumns(ledger.content.title)}
      send={text.save}
      onSend={() => void save()}
      onClose={onClose}
      ready={contentProblems(content).length === 0}
      busy={running}
      failure={failure}
      width={1040}
    >
      <ContentEditor content={content} onChange={setContent} />
      <p className={classes.quiet}>{text.keptColumns}</p>
    </FormDialog>
  )
}
