import { useEffect, useRef } from 'react'
import type { PersonId } from '#shared/values/id'
import { Button, Dialog } from '../../../components'
import { text } from './form.text'
import { ProofLines } from './ProofLines'
import { useProof } from './use-proof'

type ProofDialogProps = {
  ids: readonly PersonId[]
  ageReferenceOn: string
  /** What was asked for; begins by itself where no character is lacking. */
  onGo: () => void
  onClose: () => void
}

/** Between asking for a whole pile and printing it: characters that the fonts lack are seen first. */
export function ProofDialog({ ids, ageReferenceOn, onGo, onClose }: ProofDialogProps) {
  const proof = useProof(ids, ageReferenceOn)
  const go = () => {
    onClose()
    onGo()
  }
  const first = useRef(() => proof.before(go))
  useEffect(() => first.current(), [])
  return (
    <Dialog
      title={text.working.proof}
      onClose={onClose}
      width={640}
      actions={
        <>
          <Button onClick={onClose} keys="escape">
            {text.close}
          </Button>
          <Button kind="primary" first loading={proof.waiting} onClick={() => proof.before(go)}>
            {text.goOn}
          </Button>
        </>
      }
    >
      <ProofLines proof={proof} />
    </Dialog>
  )
}
