import { useState } from 'react'
import type { PrintSides } from '#shared/modules/people/form'
import type { Settings } from '#shared/platform/settings/contract'
import type { PersonId } from '#shared/values/id'
import { useRight } from '../../../app/session'
import { BottomBar, Button, ProgressLine, Segmented, useShortcut } from '../../../components'
import classes from './form.module.css'
import { text } from './form.text'
import { changeFormView, type PrintRange, useFormView } from './form-state'
import { MarginsPopover } from './MarginsPopover'
import { ProofDialog } from './ProofDialog'
import type { PrintOrder, usePrintForms } from './use-print-forms'

type FormFootProps = {
  ids: readonly PersonId[]
  current: PersonId
  name: string
  settings: Settings
  printing: ReturnType<typeof usePrintForms>
  preview: boolean
  onPreview: () => void
}

const RANGES = (Object.keys(text.ranges) as PrintRange[]).map((value) => ({
  value,
  label: text.ranges[value],
}))
const SIDES: Record<PrintRange, PrintSides> = {
  all: 'both',
  fronts: 'fronts',
  backs: 'backs',
  current: 'both',
}

/** Which sheets, both margins, and where to: printer, PDF, Word. */
export function FormFoot(props: FormFootProps) {
  const { ids, current, settings, printing } = props
  const { edition, ageReferenceOn, range } = useFormView()
  const [margins, setMargins] = useState(false)
  const order: PrintOrder = {
    ids: range === 'current' ? [current] : ids,
    edition,
    sides: SIDES[range],
    ageReferenceOn,
    copies: 1,
  }
  return (
    <BottomBar kind="print" right={<PrintActs {...props} order={order} />}>
      <span className={classes.label}>{text.range}</span>
      <Segmented
        label={text.range}
        value={range}
        onChange={(value) => changeFormView({ range: value })}
        options={RANGES}
      />
      <span className={classes.label}>{text.margins}</span>
      <MarginsPopover settings={settings} opened={margins} onOpen={setMargins} />
      {printing.running && <ProgressLine progress={printing.progress} onCancel={printing.cancel} />}
    </BottomBar>
  )
}

function PrintActs({ order, name, printing, preview, onPreview }: FormFootProps & { order: PrintOrder }) {
  const { running } = printing
  const mayExport = useRight('people.export')
  const mayPrint = useRight('people.print')
  const [held, setHeld] = useState<(() => void) | null>(null)
  // The form on the desk names what it lacks beside it; the others of the pile are asked about first.
  const act = (begin: () => Promise<void>) => {
    if (running) return
    if (order.ids.length === 1) void begin()
    else setHeld(() => () => void begin())
  }
  const print = () => act(() => printing.print(order))
  const pdf = () => act(() => printing.savePdf(order, name))
  const word = () => act(() => printing.saveWord(order, name))
  useShortcut('ctrl+p', print, { label: text.print, enabled: mayPrint })
  useShortcut('alt+p', pdf, { label: text.pdf, enabled: mayExport })
  useShortcut('alt+w', word, { label: text.word, enabled: mayExport })
  useShortcut('alt+v', onPreview, { label: text.preview })
  return (
    <>
      <Button keys="alt+w" disabled={running || !mayExport} onClick={word}>
        {text.word}
      </Button>
      <Button keys="alt+p" disabled={running || !mayExport} onClick={pdf}>
        {text.pdf}
      </Button>
      <Button keys="alt+v" onClick={onPreview}>
        {preview ? text.previewEnd : text.preview}
      </Button>
      <Button keys="ctrl+p" disabled={running || !mayPrint} onClick={print}>
        {text.print}
      </Button>
      {held && <ProofDialog {...order} onGo={held} onClose={() => setHeld(null)} />}
    </>
  )
}
