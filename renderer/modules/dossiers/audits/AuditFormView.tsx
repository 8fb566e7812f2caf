import { useState } from 'react'
import type { AuditContent, DossierAudit } from '#shared/modules/dossiers/audit'
import { AUDIT_WORDS } from '#shared/modules/dossiers/audit-fields'
import { useCommand } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { tellDone } from '../../../app/tell-done'
import {
  AreaField,
  Button,
  DateField,
  ErrorNotice,
  errorAt,
  type Failure,
  FieldStack,
  Section,
  TextField,
  useShortcut,
} from '../../../components'
import { AuditSteps } from './AuditSteps'
import classes from './audits.module.css'
import { text } from './audits.text'
import { checkDay } from './check-day'

/** The words of the audit forms, and the steps beside them. */
export function AuditFormView({ audit }: { audit: DossierAudit }) {
  const mayAudit = useRight('dossiers.audit')
  const editing = mayAudit && audit.state !== 'filed'
  const [draft, setDraft] = useState<AuditContent>(audit.content)
  const { save, running, failure } = useSave(audit, draft)
  const changed = AUDIT_WORDS.some(({ key }) => draft[key] !== audit.content[key])
  useShortcut('ctrl+s', () => void save(), { label: text.save, enabled: editing && changed })
  return (
    <div className={classes.work}>
      <div className={classes.middle}>
        <Section
          title={text.formWords}
          action={
            editing && (
              <Button small keys="ctrl+s" onClick={() => void save()} disabled={!changed} loading={running}>
                {text.save}
              </Button>
            )
          }
        >
          <ErrorNotice error={failure} />
          <div className={classes.words}>
            <FieldStack labelWidth={150}>
              {AUDIT_WORDS.map(({ key, label, isDay }) => (
                <Word
                  key={key}
                  label={label}
                  name={`content.${key}`}
                  kind={isDay ? 'day' : NAMES.includes(key) ? 'name' : 'words'}
                  value={draft[key]}
                  onChange={(value) => setDraft((before) => ({ ...before, [key]: value }))}
                  error={errorAt(failure, `content.${key}`)}
                  readOnly={!editing}
                />
              ))}
            </FieldStack>
          </div>
        </Section>
      </div>
      <AuditSteps audit={audit} may={mayAudit} unsaved={changed} />
    </div>
  )
}

const NAMES: readonly (keyof AuditContent)[] = ['firstBy', 'secondBy']

type WordProps = {
  label: string
  name: string
  kind: 'day' | 'name' | 'words'
  value: string
  onChange: (value: string) => void
  error: string | undefined
  readOnly: boolean
}

function Word({ kind, ...field }: WordProps) {
  if (kind === 'day') return <DateField {...field} check={checkDay} />
  return kind === 'name' ? <TextField {...field} limit={40} /> : <AreaField {...field} minRows={2} lines />
}

function useSave({ dossierId, version }: DossierAudit, content: AuditContent) {
  const { run, running } = useCommand('dossiers.saveAudit')
  const [failure, setFailure] = useState<Failure>(null)
  const save = async () => {
    const reply = await run({ dossierId, version, content })
    setFailure(reply.ok ? null : reply)
    if (reply.ok) tellDone(text.saved)
  }
  return { save, running, failure }
}
