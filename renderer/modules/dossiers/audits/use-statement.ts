import { useState } from 'react'
import type { Finding, Statement, StatementContent } from '#shared/modules/dossiers/audit'
import type { DossierId } from '#shared/values/id'
import { useCommand } from '../../../app/queries'
import { tellDone } from '../../../app/tell-done'
import type { Failure } from '../../../components'
import { text } from './audits.text'

export type StatementWords = Pick<StatementContent, 'about' | 'value' | 'altered' | 'remark'>
export type StatementPlace = Pick<StatementContent, 'materialId' | 'pageId' | 'spot'>

type Asked = { dossierId: DossierId; finding: Finding; statement: Statement | null; onEnd: () => void }

/** One material's word as it is typed: a new one, or one on record that is changed. */
export function useStatement({ dossierId, finding, statement, onEnd }: Asked) {
  const [draft, setDraft] = useState<StatementWords>(() => wordsOf(statement ?? { about: finding.about }))
  const { run, running } = useCommand('dossiers.saveStatement')
  const [failure, setFailure] = useState<Failure>(null)
  const send = async (place: StatementPlace | null) => {
    if (!place || draft.value.trim() === '') return
    const content = { item: finding.item, ...draft, ...place }
    const { id = null, version = null } = statement ?? {}
    const reply = await run({ dossierId, id, version, content })
    if (!reply.ok) return setFailure(reply)
    tellDone(statement ? text.changed : text.entered)
    onEnd()
  }
  const edit = (part: Partial<StatementWords>) => setDraft((before) => ({ ...before, ...part }))
  return { draft, edit, send, running, failure }
}

function wordsOf({ about = '', value = '', altered = false, remark = '' }: Partial<StatementWords>) {
  return { about, value, altered, remark }
}
