import { type FormEvent, useState } from 'react'
import { api } from '../../api/client'
import { setVaultState } from '../../app/session'
import { Button, ErrorNotice, type Failure, FieldStack, TextField, useShortcut } from '../../components'
import { EntryScreen } from './EntryScreen'
import { PasswordFields } from './PasswordFields'
import { complaintOf, type NewPassword } from './passwords'
import { showRecovery } from './recovery'
import classes from './vault.module.css'
import { text } from './vault.text'

/** Name of the database, the first account, a password; then where the file shall lie. */
export function CreateScreen({ onBack }: { onBack: () => void }) {
  const [databaseName, setDatabaseName] = useState(text.databaseDefault)
  const [accountName, setAccountName] = useState('')
  const [section, setSection] = useState('')
  const [password, setPassword] = useState<NewPassword>({ first: '', second: '' })
  const { create, busy, error } = useCreate()
  useShortcut('escape', onBack)
  const ready = databaseName.trim() !== '' && accountName.trim() !== '' && complaintOf(password) === ''
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (ready && !busy) void create({ databaseName, accountName, section, password: password.first })
  }
  return (
    <EntryScreen title={text.createTitle} facts={text.createFacts}>
      <form className={classes.form} onSubmit={send}>
        <FieldStack labelWidth={72}>
          <TextField
            label={text.databaseName}
            value={databaseName}
            onChange={setDatabaseName}
            rule={text.databaseNameRule}
            limit={40}
            autoFocus
          />
          <TextField label={text.accountName} value={accountName} onChange={setAccountName} limit={20} />
          <TextField label={text.section} value={section} onChange={setSection} limit={20} />
          <PasswordFields value={password} onChange={setPassword} />
        </FieldStack>
        <ErrorNotice error={error} />
        <div className={classes.actions}>
          {busy && <span className={classes.wait}>{text.creating}</span>}
          <Button onClick={onBack} keys="escape">
            {text.back}
          </Button>
          <Button kind="primary" submit disabled={!ready} loading={busy}>
            {text.createAct}
          </Button>
        </div>
      </form>
    </EntryScreen>
  )
}

type NewDatabase = { databaseName: string; accountName: string; section: string; password: string }

function useCreate() {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<Failure>(null)
  const create = async (wanted: NewDatabase) => {
    setError(null)
    const place = await api.shell.pickSave({ purpose: 'database', suggestedName: wanted.databaseName.trim() })
    if (!place.ok) return setError(place)
    if (!place.value) return
    setBusy(true)
    const reply = await api.vault.create({ ...wanted, grant: place.value })
    setBusy(false)
    if (!reply.ok) return setError(reply)
    showRecovery(reply.value.recovery)
    setVaultState(reply.value.state)
  }
  return { create, busy, error }
}
