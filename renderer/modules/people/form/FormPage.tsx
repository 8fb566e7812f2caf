import { useElementSize } from '@mantine/hooks'
import { useMemo, useRef, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { OpenedPerson } from '#shared/modules/people/contract'
import type { FormData, FormReport, LackingCharacter } from '#shared/modules/people/form'
import type { Settings } from '#shared/platform/settings/contract'
import type { PersonId } from '#shared/values/id'
import { useApiQuery } from '../../../app/queries'
import { useStatus } from '../../../app/status'
import { EmptyState, ErrorNotice, Page, showToast, useShortcut } from '../../../components'
import { useListState } from '../list/list-state'
import { openForm, openPerson } from '../people.queries'
import { AppointmentForm } from '../print/AppointmentForm'
import { CellPanel } from './CellPanel'
import { cellOfField, fieldOfCell, marksOfField } from './cell-facts'
import { FormFoot } from './FormFoot'
import { FormHead } from './FormHead'
import classes from './form.module.css'
import { text } from './form.text'
import { useFormView } from './form-state'
import { Pile } from './Pile'
import { PrintReportDialog } from './PrintReportDialog'
import { usePrintForms } from './use-print-forms'
import { useShownProof } from './use-proof'
import { useSheetFonts } from './use-sheet-fonts'

/** The printed form at its true geometry, what fills its cells, and printing it alone or with its pile. */
export function FormPage({ id }: { id: PersonId }) {
  const { ageReferenceOn } = useFormView()
  const form = useApiQuery('people.form', { id, ageReferenceOn })
  const { data: opened, error } = useApiQuery('people.open', { id })
  const { data: settings } = useApiQuery('settings.read', {})
  const failure = form.error ?? error
  if (failure) return <ErrorNotice error={failure} />
  if (!form.data || !opened || !settings) return <EmptyState>{text.loading}</EmptyState>
  return <FormDesk form={form.data} opened={opened} settings={settings} />
}

type FormDeskProps = { form: FormData; opened: OpenedPerson; settings: Settings }

function FormDesk({ form, opened, settings }: FormDeskProps) {
  const { id } = opened.person
  const view = useFormView()
  const pile = usePile(id)
  const printing = usePrintForms()
  const fonts = useSheetFonts(settings)
  const lacking = useShownProof(form, settings)
  const [cell, setCell] = useState('')
  const [report, setReport] = useState<FormReport | null>(null)
  const [preview, setPreview] = useState(false)
  const warnings = useMemo(() => opened.warnings.filter((it) => it.accepted === null), [opened.warnings])
  const toField = (from: string) => openPerson(id, fieldOfCell(from))

  useStatus([
    text.place(pile.at + 1, pile.ids.length),
    text.editionWords(view.edition),
    text.ageAt(form.ageReferenceOn.slice(0, 7)),
  ])
  useShortcut('f8', () => toField(cell), { label: text.toPerson })
  useShortcut('f7', useNextProblem(warnings, report, lacking, setCell), { label: text.nextCheck })
  useShortcut('alt+pageup', () => pile.previous && openForm(pile.previous), { label: text.previous })
  useShortcut('alt+pagedown', () => pile.next && openForm(pile.next), { label: text.next })
  useShortcut('escape', () => (preview ? setPreview(false) : navigate(`/people/${id}`)))
  return (
    <Page
      head={<FormHead form={form} name={opened.person.name} pile={pile} onPerson={() => toField(cell)} />}
      bottom={
        <FormFoot
          ids={pile.ids}
          current={id}
          name={opened.person.name}
          settings={settings}
          printing={printing}
          preview={preview}
          onPreview={() => setPreview(!preview)}
        />
      }
    >
      {!preview && <Pile ids={pile.ids} current={id} onOpen={openForm} />}
      <Desk
        {...{ form, opened, settings, preview }}
        cell={cell}
        onCell={setCell}
        onField={toField}
        onReport={setReport}
      />
      {!preview && (
        <CellPanel
          {...{ form, report, lacking, warnings, fonts, cell }}
          content={opened.person}
          texts={opened.texts}
          onCell={setCell}
          onField={toField}
        />
      )}
      {printing.outcome && <PrintReportDialog outcome={printing.outcome} onClose={printing.closeOutcome} />}
    </Page>
  )
}

type DeskProps = FormDeskProps & {
  preview: boolean
  cell: string
  onCell: (cell: string) => void
  onField: (cell: string) => void
  onReport: (report: FormReport) => void
}

const GAP = 16
const WIDEST = 660

/** Both pages beside each other where there is room. A click or Tab picks a cell, Enter goes to its field. */
function Desk({ form, opened, settings, preview, cell, onCell, onField, onReport }: DeskProps) {
  const { edition } = useFormView()
  const { ref, width } = useElementSize<HTMLDivElement>()
  const byMouse = useRef(false)
  const marks = useMemo(() => {
    const open = opened.warnings.filter((it) => it.accepted === null)
    return Object.fromEntries(
      open.flatMap((it) => marksOfField(it.field, opened.person)).map((it) => [it, 'check' as const]),
    )
  }, [opened])
  const fonts = useMemo(() => ({ title: settings.titleFonts, body: settings.bodyFonts }), [settings])
  const offsets = useMemo(
    () => ({ front: settings.frontOffsetMm, back: settings.backOffsetMm }),
    [settings.frontOffsetMm, settings.backOffsetMm],
  )
  const beside = width >= 2 * 480 + GAP
  const sheet = Math.min(WIDEST, beside ? (width - GAP) / 2 : width)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the cells are the buttons; the desk only hears of them
    <div
      className={classes.desk}
      onPointerDownCapture={() => {
        byMouse.current = true
      }}
      onKeyDownCapture={() => {
        byMouse.current = false
      }}
      onFocusCapture={(event) => {
        const focused = event.target.closest<SVGElement>('[data-cell]')?.dataset.cell
        if (focused) onCell(focused)
      }}
      onDoubleClick={() => cell !== '' && !preview && onField(cell)}
    >
      <div
        ref={ref}
        className={classes.sheets}
        style={{ '--sheet-width': `${Math.floor(sheet)}px` } as Record<string, string>}
      >
        {width > 0 && (
          <AppointmentForm
            form={form}
            edition={edition}
            fonts={fonts}
            offsets={offsets}
            onReport={onReport}
            activeCell={preview ? null : cell}
            marks={preview ? {} : marks}
            {...(preview
              ? {}
              : { onCellClick: (clicked: string) => (byMouse.current ? onCell(clicked) : onField(clicked)) })}
          />
        )}
      </div>
    </div>
  )
}

/** The marked people when this one is among them; otherwise this form alone. */
function usePile(id: PersonId) {
  const { selected } = useListState()
  return useMemo(() => {
    const ids: readonly PersonId[] = selected.has(id) ? [...selected] : [id]
    const at = ids.indexOf(id)
    return { ids, at, previous: ids[at - 1], next: ids[at + 1] }
  }, [selected, id])
}

/** Goes round what wants a look: cells that do not fit, characters that the fonts lack, then the warnings. */
function useNextProblem(
  warnings: OpenedPerson['warnings'],
  report: FormReport | null,
  lacking: readonly LackingCharacter[] | null,
  onCell: (cell: string) => void,
): () => void {
  const at = useRef(-1)
  return () => {
    const lost = report?.cells.filter((it) => it.lost > 0).map((it) => it.cell) ?? []
    const missing = lacking?.map((it) => it.cell) ?? []
    const cells = [...lost, ...missing, ...warnings.map((it) => cellOfField(it.field))].filter(
      (it) => it !== '',
    )
    if (cells.length === 0) return showToast(text.nothingToCheck)
    at.current = (at.current + 1) % cells.length
    const cell = cells[at.current] ?? ''
    onCell(cell)
    document.querySelector(`[data-cell="${CSS.escape(cell)}"]`)?.scrollIntoView({ block: 'center' })
  }
}
