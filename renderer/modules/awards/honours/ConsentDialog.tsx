import { useState } from 'react'
import type { Refusal } from '#shared/ipc/reply'
import { Button, Dialog, FieldStack, TextField } from '../../../components'
import classes from './honours.module.css'
import { text } from './prizes.text'

type ConsentDialogProps = {
  refusal: Refusal
  /** The document that allowed it before. */
  consent: string
  /** null: it is not entered. */
  onAnswer: (consent: string | null) => void
}

/** Asks for the document that allows passing the budget. */
export function ConsentDialog({ refusal, consent: first, onAnswer }: ConsentDialogProps) {
  const [consent, setConsent] = useState(first)
  return (
    <Dialog
      title={text.overTitle}
      onClose={() => onAnswer(null)}
      actions={
        <>
          <Button onClick={() => onAnswer(null)} keys="escape">
            {text.overBack}
          </Button>
          <Button kind="primary" disabled={consent.trim() === ''} onClick={() => onAnswer(consent.trim())}>
            {text.overConfirm}
          </Button>
        </>
      }
    >
      <p>{refusal.message}</p>
      <FieldStack>
        <TextField
          label={text.consentField}
          name="consent"
          value={consent}
          onChange={setConsent}
          limit={200}
          placeholder={text.consentPlaceholder}
          autoFocus
        />
      </FieldStack>
      <p className={classes.note}>{text.overNote}</p>
    </Dialog>
  )
}
