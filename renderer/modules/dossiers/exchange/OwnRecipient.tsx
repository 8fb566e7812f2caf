import { useState } from 'react'
import { useApiQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { ErrorNotice, LinkButton, showToast } from '../../../components'
import classes from './exchange.module.css'
import { text } from './exchange.text'

/** The key that others seal packages for this installation with; asked for, it is on record. */
export function OwnRecipient() {
  const may = useRight('dossiers.export')
  const [asked, setAsked] = useState(false)
  if (!may) return null
  return (
    <section className={classes.recipient}>
      <strong>{text.ownRecipient}</strong>
      <p className={classes.quiet}>{text.ownRecipientRule}</p>
      {asked ? <Key /> : <LinkButton onClick={() => setAsked(true)}>{text.showRecipient}</LinkButton>}
    </section>
  )
}

function Key() {
  const { data, error } = useApiQuery('dossiers.ownRecipient', {})
  const copy = async (key: string) => {
    await navigator.clipboard.writeText(key)
    showToast(text.copied)
  }
  if (!data) return <ErrorNotice error={error} />
  return (
    <p className={classes.key} data-selectable>
      {data.recipient} <LinkButton onClick={() => void copy(data.recipient)}>{text.copy}</LinkButton>
    </p>
  )
}
