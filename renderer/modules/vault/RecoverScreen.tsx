import { type FormEvent, useState } from 'react'
import type { VaultState } from '#shared/platform/vault/contract'
import { api } from '../../api/client'
import { setVaultState } from '../../app/session'
import {
  AreaField,
  Button,
  ErrorNotice,
  type Failure,
  FieldStack,
  PickerField,
  useShortcut,
} from '../../components'
import { EntryScreen } from './EntryScreen'
import { PasswordFields } from './PasswordFields'
import { complaintOf, type NewPassword } from './passwords'
import { showRecovery } from './recovery'
import classes from './vault.module.css'
import { text } from './vault.text'

type RecoverScreenProps = { state: VaultState; name: string; onBack: () => void }

/** The sealed code sets a new password; a new code is issued and shown at once. */
export function RecoverScreen({ state, name, onBack }: RecoverScreenProps) {
  const [accountName, setAccountName] = useState(name || (state.accountNames[0] ?? ''))
  const [code, setCode] = useState('')
  const [password, setPassword] = useState<NewPassword>({ first: '', second: '' })
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<Failure>(null)
  useShortcut('escape', onBack)
  const ready = accountName !== '' && code.trim() !== '' && complaintOf(password) === ''
  const recover = async () => {
    setBusy(true)
    const reply = await api.vault.recover({ accountName, code, password: password.first })
    setBusy(false)
    if (!reply.ok) return setError(reply)
    showRecovery(reply.value.recovery)
    setVaultState(reply.value.state)
  }
  return (
    <EntryScreen title={text.recoverTitle} facts={state.databaseName}>
      <form
        className={classes.form}
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          if (ready && !busy) void recover()
        }}
      >
        <p className={classes.about}>{text.recoverAbout}</p>
        <FieldStack labelWidth={72}>
          <PickerField
            label={text.accountName}
            value={accountName}
            onChange={setAccountName}
            options={state.accountNames}
          />
          <AreaField label={text.code} value={code} onChange={setCode} rule={text.codeRule} minRows={2} />
          <PasswordFields value={password} onChange={setPassword} label={text.newPassword} />
        </FieldStack>
        <ErrorNotice error={error} />
        <div className={classes.actions}>
          <Button onClick={onBack} keys="escape">
            {text.back}
          </Button>
          <Button kind="primary" submit disabled={!ready} loading={busy}>
            {text.recoverAct}
          </Button>
        </div>
      </form>
    </EntryScreen>
  )
}
