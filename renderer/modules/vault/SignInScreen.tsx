import { type FormEvent, useState } from 'react'
import type { VaultState } from '#shared/platform/vault/contract'
import { api } from '../../api/client'
import { setVaultState, signOut } from '../../app/session'
import {
  Button,
  ErrorNotice,
  type Failure,
  FieldStack,
  LinkButton,
  PickerField,
  TextField,
  useShortcut,
} from '../../components'
import { EntryScreen } from './EntryScreen'
import { CapsLock } from './PasswordFields'
import classes from './vault.module.css'
import { text } from './vault.text'

type SignInScreenProps = {
  state: VaultState
  /** Who was at work before the window locked; '' on a first sign-in. */
  lockedName: string
  onOtherName: () => void
  onRecover: () => void
}

/** Name and password. After a lock the name stands and only the password is asked. */
export function SignInScreen({ state, lockedName, onOtherName, onRecover }: SignInScreenProps) {
  const [name, setName] = useState(
    lockedName || (state.accountNames.length === 1 ? state.accountNames[0] : ''),
  )
  const { password, setPassword, signIn, busy, error } = useSignIn(name ?? '')
  const locked = lockedName !== ''
  useShortcut('ctrl+r', onRecover)
  return (
    <EntryScreen
      title={locked ? text.lockedTitle : text.signInTitle}
      facts={state.databaseName}
      foot={
        <>
          {locked && <LinkButton onClick={onOtherName}>{text.otherName}</LinkButton>}
          <LinkButton onClick={onRecover}>{text.forgotten}</LinkButton>
          <LinkButton onClick={() => void signOut()}>{text.otherDatabase}</LinkButton>
        </>
      }
    >
      <form
        className={classes.form}
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          void signIn()
        }}
      >
        {locked && <p className={classes.kept}>{lockedName}</p>}
        {locked && <p className={classes.about}>{text.lockedAbout}</p>}
        <FieldStack labelWidth={72}>
          {!locked && (
            <PickerField
              label={text.accountName}
              value={name ?? ''}
              onChange={setName}
              options={state.accountNames}
            />
          )}
          <TextField
            label={text.password}
            type="password"
            value={password}
            onChange={setPassword}
            rule={state.demonstrationPassword && text.demonstrationPassword(state.demonstrationPassword)}
            aside={<CapsLock />}
            autoFocus={name !== ''}
          />
        </FieldStack>
        <ErrorNotice error={error} />
        <div className={classes.actions}>
          {busy && <span className={classes.wait}>{text.signingIn}</span>}
          <Button kind="primary" submit disabled={(name ?? '') === '' || password === ''} loading={busy}>
            {locked ? text.unlockAct : text.signInAct}
          </Button>
        </div>
      </form>
    </EntryScreen>
  )
}

function useSignIn(accountName: string) {
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<Failure>(null)
  const signIn = async () => {
    if (busy || accountName === '' || password === '') return
    setBusy(true)
    const reply = await api.vault.signIn({ accountName, password })
    setBusy(false)
    setPassword('')
    if (reply.ok) setVaultState(reply.value)
    else setError(reply)
  }
  return { password, setPassword, signIn, busy, error }
}
