import { useMemo, useState } from 'react'
import type { FormTemplate } from '#shared/modules/people/form-template'
import type { Settings } from '#shared/platform/settings/contract'
import type { PersonId } from '#shared/values/id'
import { useRight } from '../../../app/session'
import { BottomBar, Button, keyText, ProgressLine, Segmented, useShortcut } from '../../../components'
import { useCurrentPage } from '../print/current-page'
import { PaperMenu } from '../print/PaperMenu'
import paper from '../print/print.module.css'
import { text as print } from '../print/print.text'
import { chosenBy, pagesOf } from '../print/print-order'
import { RangeField } from '../print/RangeField'
import { usePrinter } from '../print/use-printer'
import { useTemplate } from '../print/use-templates'
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

const RANGES = (Object.keys(print.ranges) as PrintRange[]).map((value) => ({
  value,
  label: print.ranges[value],
}))

/** Which sheets, both margins, and where to: printer, PDF, Word. */
export function FormFoot(props: FormFootProps) {
  const { template } = useFormView()
  const content = useTemplate(template)
  return content ? <Foot {...props} content={content} /> : null
}

function Foot(props: FormFootProps & { content: FormTemplate }) {
  const { ids, current, settings, printing, content } = props
  const { template, ageReferenceOn, range } = useFormView()
  const page = useCurrentPage()
  const [typed, setTyped] = useState('')
  const device = usePrinter(settings)
  // On a small screen the numbers of a range need the room of these words.
  const words = range === 'range' ? paper.toldWide : paper.told
  const chosen = useMemo(
    () => chosenBy(range, { ids, current, page, typed }),
    [range, ids, current, page, typed],
  )
  const orderOf = (by: PrintRange): PrintOrder => ({
    ...(by === range ? chosen : chosenBy(by, { ids, current, page, typed })),
    template,
    ageReferenceOn,
    copies: 1,
    printer: device.printer,
    duplex: device.setup.duplex,
  })
  return (
    <BottomBar kind="print" right={<PrintActs {...props} order={orderOf(range)} orderOf={orderOf} />}>
      <span className={words}>{print.range}</span>
      <Segmented
        label={print.range}
        value={range}
        onChange={(value) => changeFormView({ range: value })}
        options={RANGES}
      />
      {range === 'range' && <RangeField value={typed} onChange={setTyped} count={ids.length} />}
      <span className={range === 'range' ? paper.told : paper.toldWide} title={print.pagesMore}>
        {print.pagesOf(chosen.ids.length, pagesOf(chosen, content))}
      </span>
      <span className={words}>{print.paper}</span>
      <PaperMenu paper={content.paper} device={device} />
      <span className={words}>{print.margins}</span>
      <MarginsPopover template={content} device={device} />
      {printing.running && <ProgressLine progress={printing.progress} onCancel={printing.cancel} />}
    </BottomBar>
  )
}

type PrintActsProps = FormFootProps & { order: PrintOrder; orderOf: (range: PrintRange) => PrintOrder }

function PrintActs({ order, orderOf, name, printing, preview, onPreview }: PrintActsProps) {
  const idle = !printing.running && order.ids.length > 0
  const mayExport = useRight('people.export')
  const mayPrint = useRight('people.print')
  const [held, setHeld] = useState<{ order: PrintOrder; begin: () => void } | null>(null)
  // The form on the desk names what it lacks beside it; the others of the pile are asked about first.
  const act = (begin: () => Promise<void>) => {
    if (!idle) return
    if (order.ids.length === 1) void begin()
    else setHeld({ order, begin: () => void begin() })
  }
  const toPrinter = () => act(() => printing.print(order))
  const pdf = () => act(() => printing.savePdf(order, name))
  const word = () => act(() => printing.saveWord(order, name))
  useShortcut('ctrl+p', toPrinter, { label: text.print, enabled: mayPrint })
  const alone = (range: PrintRange) => () => !printing.running && void printing.print(orderOf(range))
  useShortcut('ctrl+u', alone('page'), { label: text.printPage, enabled: mayPrint, own: true })
  useShortcut('ctrl+w', alone('current'), { label: text.printForm, enabled: mayPrint, own: true })
  useShortcut('alt+p', pdf, { label: text.pdf, enabled: mayExport })
  useShortcut('alt+w', word, { label: text.word, enabled: mayExport })
  useShortcut('alt+v', onPreview, { label: text.preview })
  return (
    <>
      <Button title={keyText('alt+w')} disabled={!idle || !mayExport} onClick={word}>
        {text.word}
      </Button>
      <Button title={keyText('alt+p')} disabled={!idle || !mayExport} onClick={pdf}>
        {text.pdf}
      </Button>
      <Button title={keyText('alt+v')} onClick={onPreview}>
        {preview ? text.previewEnd : text.preview}
      </Button>
      <Button keys="ctrl+p" disabled={!idle || !mayPrint} onClick={toPrinter}>
        {text.print}
      </Button>
      {held && <ProofDialog of={held.order} onGo={held.begin} onClose={() => setHeld(null)} />}
    </>
  )
}
