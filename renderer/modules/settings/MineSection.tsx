import { type FormEvent, useState } from 'react'
import { changeAppearance, useAppearance } from '../../app/appearance'
import { useCommand } from '../../app/queries'
import { signOut } from '../../app/session'
import {
  Button,
  ErrorNotice,
  type Failure,
  FieldStack,
  PageScroll,
  Section,
  Segmented,
  showToast,
  TextField,
} from '../../components'
import { PasswordFields } from '../vault/PasswordFields'
import { complaintOf } from '../vault/passwords'
import classes from './settings.module.css'
import { text } from './settings.text'

/** What belongs to the one who is signed in: how the window looks, the password, going out. */
export function MineSection() {
  return (
    <PageScroll narrow>
      <Section title={text.display} facts={text.displayFacts} framed>
        <div className={classes.card}>
          <Display />
        </div>
      </Section>
      <Section title={text.password} facts={text.passwordFacts} framed>
        <div className={classes.card}>
          <OwnPassword />
        </div>
      </Section>
      <Section title={text.session} framed>
        <div className={`${classes.card} ${classes.rowValue}`}>
          <Button keys="ctrl+alt+q" onClick={() => void signOut()}>
            {text.signOut}
          </Button>
          <span className={classes.quiet}>{text.signOutAbout}</span>
        </div>
      </Section>
    </PageScroll>
  )
}

function Display() {
  const { scheme, type } = useAppearance()
  return (
    <>
      <div className={classes.row}>
        <span className={classes.rowLabel}>{text.scheme}</span>
        <span className={classes.rowValue}>
          <Segmented
            label={text.scheme}
            value={scheme}
            onChange={(next) => changeAppearance({ scheme: next })}
            options={[
              { value: 'light', label: text.schemes.light },
              { value: 'dark', label: text.schemes.dark },
            ]}
          />
        </span>
      </div>
      <div className={classes.row}>
        <span className={classes.rowLabel}>{text.type}</span>
        <span className={classes.rowValue}>
          <Segmented
            label={text.type}
            value={type}
            onChange={(next) => changeAppearance({ type: next })}
            options={[
              { value: 'normal', label: text.types.normal },
              { value: 'big', label: text.types.big },
            ]}
          />
        </span>
      </div>
    </>
  )
}

const NO_PASSWORD = { first: '', second: '' }

function OwnPassword() {
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState(NO_PASSWORD)
  const [error, setError] = useState<Failure>(null)
  const change = useCommand('accounts.changePassword')
  const ready = current !== '' && complaintOf(next) === ''
  const send = async () => {
    const reply = await change.run({ current, next: next.first })
    setError(reply.ok ? null : reply)
    if (!reply.ok) return
    setCurrent('')
    setNext(NO_PASSWORD)
    showToast(text.passwordChanged)
  }
  return (
    <form
      className={classes.short}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        if (ready && !change.running) void send()
      }}
    >
      <FieldStack>
        <TextField label={text.currentPassword} type="password" value={current} onChange={setCurrent} />
        <PasswordFields value={next} onChange={setNext} label={text.newPassword} />
      </FieldStack>
      <ErrorNotice error={error} />
      <div className={classes.tail}>
        <Button submit disabled={!ready} loading={change.running}>
          {text.changePassword}
        </Button>
      </div>
    </form>
  )
}
