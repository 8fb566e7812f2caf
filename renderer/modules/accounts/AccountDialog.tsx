import { Checkbox } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import type { Account } from '#shared/platform/accounts/contract'
import { conflictingRoles, ROLE_NAMES, ROLES, type Role } from '#shared/security/roles'
import { useCommand } from '../../app/queries'
import { Button, Dialog, ErrorNotice, type Failure, FieldStack, showToast, TextField } from '../../components'
import { PasswordFields } from '../vault/PasswordFields'
import { complaintOf } from '../vault/passwords'
import { AccountPerson } from './AccountPerson'
import classes from './accounts.module.css'
import { text } from './accounts.text'

type AccountDialogProps = {
  /** Null for a new one. */
  account: Account | null
  onClose: () => void
}

/** Adds an account, or changes the section, roles and state of one. */
export function AccountDialog({ account, onClose }: AccountDialogProps) {
  const form = useAccountForm(account, onClose)
  const id = useId()
  return (
    <Dialog
      title={account ? text.changeTitle(account.name) : text.addTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose} keys="escape">
            {text.cancel}
          </Button>
          <button type="submit" form={id} hidden aria-hidden="true" tabIndex={-1} />
          <Button kind="primary" onClick={form.send} disabled={!form.ready} loading={form.busy}>
            {account ? text.changeAct : text.addAct}
          </Button>
        </>
      }
    >
      <form
        id={id}
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          form.send()
        }}
      >
        <FieldStack labelWidth={72}>
          {!account && (
            <TextField
              label={text.name}
              value={form.name}
              onChange={form.setName}
              rule={text.nameRule}
              limit={20}
              autoFocus
            />
          )}
          <TextField
            label={text.section}
            value={form.section}
            onChange={form.setSection}
            limit={20}
            autoFocus={account !== null}
          />
          <AccountPerson
            personId={form.person.id}
            name={form.person.name}
            onChange={(id, name) => form.setPerson({ id, name })}
          />
          <RoleBoxes roles={form.roles} onChange={form.setRoles} />
          {account ? (
            <div className={classes.row}>
              <span className={classes.label}>{text.state}</span>
              <span>
                <Checkbox
                  label={text.disabled}
                  checked={form.disabled}
                  onChange={(event) => form.setDisabled(event.currentTarget.checked)}
                  data-control
                />
                <p className={classes.about}>{text.stateRule}</p>
              </span>
            </div>
          ) : (
            <PasswordFields value={form.password} onChange={form.setPassword} label={text.password} />
          )}
        </FieldStack>
        <ErrorNotice error={form.error} />
      </form>
    </Dialog>
  )
}

function useAccountForm(account: Account | null, onClose: () => void) {
  const [name, setName] = useState('')
  const [section, setSection] = useState(account?.section ?? '')
  const [roles, setRoles] = useState<readonly Role[]>(account?.roles ?? ['officer'])
  const [disabled, setDisabled] = useState(account?.disabled ?? false)
  const [password, setPassword] = useState({ first: '', second: '' })
  const [person, setPerson] = useState({ id: account?.personId ?? null, name: account?.personName ?? '' })
  const [error, setError] = useState<Failure>(null)
  const add = useCommand('accounts.add')
  const change = useCommand('accounts.change')
  const busy = add.running || change.running
  const rolesRight = roles.length > 0 && !conflictingRoles(roles)
  const ready = rolesRight && (account !== null || (name.trim() !== '' && complaintOf(password) === ''))
  const send = () => {
    if (!ready || busy) return
    const chosen = { section, roles: [...roles], personId: person.id }
    const call = account
      ? change.run({ ...chosen, id: account.id, version: account.version, disabled })
      : add.run({ ...chosen, name, password: password.first })
    void call.then((reply) => {
      if (!reply.ok) return setError(reply)
      showToast(account ? text.changed(account.name) : text.added(reply.value.name))
      onClose()
    })
  }
  return {
    name,
    setName,
    section,
    setSection,
    roles,
    setRoles,
    disabled,
    setDisabled,
    password,
    setPassword,
    person,
    setPerson,
    error,
    busy,
    ready,
    send,
  }
}

type RoleBoxesProps = { roles: readonly Role[]; onChange: (roles: readonly Role[]) => void }

/** The roles with what each may do; the auditor stands alone. */
function RoleBoxes({ roles, onChange }: RoleBoxesProps) {
  return (
    <div className={classes.row}>
      <span className={classes.label}>{text.roles}</span>
      <div className={classes.roles}>
        {ROLE_NAMES.map((role) => (
          <Checkbox
            key={role}
            checked={roles.includes(role)}
            label={
              <>
                {ROLES[role].label} <span className={classes.about}>{text.roleAbout[role]}</span>
              </>
            }
            onChange={(event) =>
              onChange(event.currentTarget.checked ? [...roles, role] : roles.filter((it) => it !== role))
            }
          />
        ))}
        {roles.length === 0 && <p className={classes.error}>{text.noRole}</p>}
        {conflictingRoles(roles) && <p className={classes.error}>{text.conflict}</p>}
      </div>
    </div>
  )
}
