import { useEffect, useRef } from 'react'
import { Button, Dialog } from '../../../components'
import { text } from './form.text'
import { ProofLines } from './ProofLines'
import { type ProofOf, useProof } from './use-proof'

type ProofDialogProps = {
  of: ProofOf
  /** What was asked for; begins by itself where nothing is to be looked at. */
  onGo: () => void
  onClose: () => void
}

/** Between asking for a whole pile and printing it: what the forms lack is seen first. */
export function ProofDialog({ of, onGo, onClose }: ProofDialogProps) {
  const proof = useProof(of)
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
      <ProofLines proof={proof} onLeave={onClose} />
    </Dialog>
  )
}
