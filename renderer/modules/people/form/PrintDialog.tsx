import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { FormEdition, PrintSides } from '#shared/modules/people/form'
import type { PersonId } from '#shared/values/id'
import { useRight } from '../../../app/session'
import {
  Button,
  DateField,
  Dialog,
  Field,
  FieldStack,
  ProgressLine,
  Segmented,
  TextField,
} from '../../../components'
import { rememberedRow } from '../list/list-state'
import { ageReferenceCheck } from '../person/checks'
import classes from './form.module.css'
import { text } from './form.text'
import { PrintReportDialog } from './PrintReportDialog'
import { ProofLines } from './ProofLines'
import { type PrintOrder, usePrintForms } from './use-print-forms'
import { useProof } from './use-proof'

const EDITIONS = text.editionOrder.map((value) => ({ value, label: text.editions[value] }))

type PrintDialogProps = { ids: readonly PersonId[]; onClose: () => void }

/** Forms of several people at once: to the printer, into one PDF, into Word. */
export function PrintDialog({ ids, onClose }: PrintDialogProps) {
  const forms = usePrintForms(onClose)
  const [edition, setEdition] = useState<FormEdition>('current')
  const [sides, setSides] = useState<PrintSides>('both')
  const [ageReferenceOn, setAgeReference] = useState('')
  const [copies, setCopies] = useState('1')
  const proof = useProof(ids, ageReferenceOn)
  const order = { ids, edition, sides, ageReferenceOn, copies: copiesOf(copies) }
  if (forms.outcome) return <PrintReportDialog outcome={forms.outcome} onClose={onClose} />
  return (
    <Dialog
      title={text.dialogTitle(ids.length)}
      onClose={onClose}
      width={560}
      actions={
        <>
          <Button onClick={onClose} keys="escape">
            {text.close}
          </Button>
          <Acts {...{ forms, proof, order }} />
        </>
      }
    >
      <p className={classes.dialogWords}>{text.dialogWords}</p>
      <FieldStack labelWidth={108}>
        <Field label={text.edition} value={edition}>
          {() => <Segmented label={text.edition} value={edition} onChange={setEdition} options={EDITIONS} />}
        </Field>
        <Field label={text.range} value={sides}>
          {() => (
            <Segmented label={text.range} value={sides} onChange={setSides} options={optionsOf(text.sides)} />
          )}
        </Field>
        <DateField
          label={text.ageReference}
          value={ageReferenceOn}
          onChange={setAgeReference}
          check={ageReferenceCheck}
          placeholder={text.ageFrom.form}
        />
        <TextField label={text.copies} value={copies} onChange={setCopies} />
      </FieldStack>
      {forms.running ? (
        <ProgressLine progress={forms.progress} onCancel={forms.cancel} />
      ) : (
        <ProofLines proof={proof} />
      )}
    </Dialog>
  )
}

type ActsProps = {
  forms: ReturnType<typeof usePrintForms>
  proof: ReturnType<typeof useProof>
  order: PrintOrder
}

/** Where the forms go. Pressed while the fonts are still asked, it begins once they have what the forms need. */
function Acts({ forms, proof, order }: ActsProps) {
  const mayExport = useRight('people.export')
  const mayPrint = useRight('people.print')
  const first = order.ids[0]
  const name = (first && rememberedRow(first)?.name) ?? ''
  const busy = forms.running || proof.waiting
  const act = (begin: () => Promise<void>) => () => proof.before(() => void begin())
  return (
    <>
      <Button disabled={forms.running} onClick={() => first && navigate(`/people/${first}/form`)}>
        {text.preview}
      </Button>
      <Button disabled={busy || !mayExport} onClick={act(() => forms.saveWord(order, name))}>
        {text.word}
      </Button>
      <Button disabled={busy || !mayExport} onClick={act(() => forms.savePdf(order, name))}>
        {text.pdf}
      </Button>
      <Button
        kind="primary"
        first
        disabled={!mayPrint}
        loading={busy}
        onClick={act(() => forms.print(order))}
      >
        {text.print}
      </Button>
    </>
  )
}

function optionsOf<K extends string>(labels: Record<K, string>): { value: K; label: string }[] {
  return (Object.keys(labels) as K[]).map((value) => ({ value, label: labels[value] }))
}

function copiesOf(typed: string): number {
  const count = Number.parseInt(typed, 10)
  return Number.isInteger(count) ? Math.min(99, Math.max(1, count)) : 1
}
