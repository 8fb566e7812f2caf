import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { PrintSides } from '#shared/modules/people/form'
import type { TemplateId } from '#shared/modules/people/form-template'
import type { Settings } from '#shared/platform/settings/contract'
import type { PersonId } from '#shared/values/id'
import { useApiQuery } from '../../../app/queries'
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
import { FileChoice } from '../print/FileChoice'
import { PaperMenu } from '../print/PaperMenu'
import { text as print } from '../print/print.text'
import { TemplatePicker } from '../print/TemplatePicker'
import { usePrinter } from '../print/use-printer'
import { useTemplate } from '../print/use-templates'
import classes from './form.module.css'
import { text } from './form.text'
import { PrintReportDialog } from './PrintReportDialog'
import { ProofLines } from './ProofLines'
import { type FileOrder, type PrintOrder, usePrintForms } from './use-print-forms'
import { useProof } from './use-proof'

type PrintDialogProps = { ids: readonly PersonId[]; onClose: () => void }

/** Forms of several people at once: to the printer, into PDF, into Word. */
export function PrintDialog(props: PrintDialogProps) {
  const { data: settings } = useApiQuery('settings.read', {})
  return settings ? <PrintOptions {...props} settings={settings} /> : null
}

const SIDES = (['both', 'fronts', 'backs'] as const).map((value) => ({
  value,
  label: print.ranges[value === 'both' ? 'all' : value],
}))

function PrintOptions({ ids, onClose, settings }: PrintDialogProps & { settings: Settings }) {
  const forms = usePrintForms(onClose)
  const device = usePrinter(settings)
  const [template, setTemplate] = useState<TemplateId>('old')
  const [sides, setSides] = useState<PrintSides>('both')
  const [ageReferenceOn, setAgeReference] = useState('')
  const [copies, setCopies] = useState('1')
  const [files, setFiles] = useState<FileOrder>({ kind: 'one', naming: settings.fileNaming })
  const paper = useTemplate(template)?.paper ?? 'A4'
  const proof = useProof({ ids, template, ageReferenceOn })
  const { printer, setup } = device
  const order: PrintOrder = {
    ids,
    template,
    sides,
    page: null,
    ageReferenceOn,
    copies: copiesOf(copies),
    printer,
    duplex: setup.duplex,
  }
  if (forms.outcome) return <PrintReportDialog outcome={forms.outcome} onClose={onClose} />
  return (
    <Dialog
      title={text.dialogTitle(ids.length)}
      onClose={onClose}
      width={640}
      actions={
        <>
          <Button onClick={onClose} keys="escape">
            {text.close}
          </Button>
          <Acts
            {...{ forms, proof, order, files }}
            onNamed={(fileNaming) => void device.save({ fileNaming })}
          />
        </>
      }
    >
      <p className={classes.dialogWords}>{text.dialogWords}</p>
      <FieldStack labelWidth={108}>
        <Field label={print.template} value={template}>
          {() => <TemplatePicker value={template} onChange={setTemplate} />}
        </Field>
        <Field label={print.range} value={sides}>
          {() => <Segmented label={print.range} value={sides} onChange={setSides} options={SIDES} />}
        </Field>
        <Field label={print.paper} value={paper}>
          {() => <PaperMenu paper={paper} device={device} />}
        </Field>
        <DateField
          label={text.ageReference}
          value={ageReferenceOn}
          onChange={setAgeReference}
          check={ageReferenceCheck}
          placeholder={text.ageFrom.form}
        />
        <TextField label={text.copies} value={copies} onChange={setCopies} />
        {ids.length > 1 && <FileChoice ids={ids} value={files} onChange={setFiles} />}
      </FieldStack>
      {forms.running ? (
        <ProgressLine progress={forms.progress} onCancel={forms.cancel} />
      ) : (
        <ProofLines proof={proof} onLeave={onClose} />
      )}
    </Dialog>
  )
}

type ActsProps = {
  forms: ReturnType<typeof usePrintForms>
  proof: ReturnType<typeof useProof>
  order: PrintOrder
  files: FileOrder
  onNamed: (naming: string) => void
}

/** Where the forms go. Pressed while the proof runs, it begins once nothing is to be looked at. */
function Acts({ forms, proof, order, files, onNamed }: ActsProps) {
  const mayExport = useRight('people.export')
  const mayPrint = useRight('people.print')
  const first = order.ids[0]
  const name = (first && rememberedRow(first)?.name) ?? ''
  const busy = forms.running || proof.waiting
  const act = (begin: () => Promise<void>) => () => proof.before(() => void begin())
  const intoFiles = (begin: () => Promise<void>) =>
    act(() => {
      if (files.kind !== 'one') onNamed(files.naming)
      return begin()
    })
  return (
    <>
      <Button disabled={forms.running} onClick={() => first && navigate(`/people/${first}/form`)}>
        {text.preview}
      </Button>
      <Button disabled={busy || !mayExport} onClick={intoFiles(() => forms.saveWord(order, name, files))}>
        {text.word}
      </Button>
      <Button disabled={busy || !mayExport} onClick={intoFiles(() => forms.savePdf(order, name, files))}>
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

function copiesOf(typed: string): number {
  const count = Number.parseInt(typed, 10)
  return Number.isInteger(count) ? Math.min(99, Math.max(1, count)) : 1
}
