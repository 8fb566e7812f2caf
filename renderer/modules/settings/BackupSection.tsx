import { useState } from 'react'
import { api } from '../../api/client'
import { useSession } from '../../app/session'
import { tellOperation } from '../../app/status'
import { useTask } from '../../app/tasks'
import { dateWords, whenWords } from '../../app/when'
import { Button, ErrorNotice, type Failure, PageScroll, ProgressLine, Section } from '../../components'
import classes from './settings.module.css'
import { text } from './settings.text'

const MEGABYTE = 1_048_576

/** Carries a verified copy of the database away. */
export function BackupSection() {
  const { state } = useSession()
  const { backUp, make, error, done } = useBackup(state.databaseName)
  return (
    <PageScroll narrow>
      <Section title={text.backup} facts={text.backupFacts} framed>
        <div className={classes.card}>
          <dl className={classes.row}>
            <dt>{text.backupLast}</dt>
            <dd>{state.lastBackupAt ? whenWords(state.lastBackupAt) : text.backupNever}</dd>
          </dl>
          <p className={classes.quiet}>{text.backupHow}</p>
          <div className={classes.tail}>
            <Button kind="primary" onClick={() => void backUp()} disabled={make.running}>
              {text.backupAct}
            </Button>
            {make.running && (
              <div className={classes.short}>
                <ProgressLine progress={make.progress} onCancel={make.cancel} />
              </div>
            )}
            {done !== '' && <span role="status">{done}</span>}
          </div>
          <ErrorNotice error={error} />
        </div>
      </Section>
    </PageScroll>
  )
}

function useBackup(databaseName: string) {
  const make = useTask('backups.make', text.backingUp)
  const [error, setError] = useState<Failure>(null)
  const [done, setDone] = useState('')
  const backUp = async () => {
    setDone('')
    const suggestedName = text.backupName(databaseName, dateWords(new Date()))
    const place = await api.shell.pickSave({ purpose: 'backup', suggestedName })
    if (!place.ok) return setError(place)
    if (!place.value) return
    const reply = await make.run({ grant: place.value })
    setError(reply.ok ? null : reply)
    if (!reply.ok) return
    const { bytes, pages, added, unsound } = reply.value
    const words = text.backedUp(place.value.name, {
      megabytes: (bytes / MEGABYTE).toFixed(1),
      pages,
      added,
    })
    setDone(unsound === 0 ? words : `${words}。${text.backupUnsound(unsound)}`)
    tellOperation(words)
  }
  return { backUp, make, error, done }
}
