import { useElementSize, useMergedRef } from '@mantine/hooks'
import { type RefObject, useEffect, useMemo, useRef } from 'react'
import type { FormData, FormReport } from '#shared/modules/people/form'
import { PAPERS } from '#shared/platform/print/units'
import { printerSetup, type Settings } from '#shared/platform/settings/contract'
import { useEditing } from '../person/editor-context'
import { AppointmentForm } from '../print/AppointmentForm'
import { noteCurrentPage } from '../print/current-page'
import { cellReached, useWantedCell } from '../print/open-cell'
import { useTemplate } from '../print/use-templates'
import { CellEditor } from './CellEditor'
import { inReadingOrder } from './cell-order'
import { focusCell } from './focus-cell'
import classes from './form.module.css'
import { useFormView } from './form-state'
import { placesIn } from './use-cell-place'
import type { useChecks } from './use-checks'
import type { usePile } from './use-pile'

type FormDeskProps = {
  form: FormData
  settings: Settings
  report: FormReport | null
  checks: ReturnType<typeof useChecks>
  pile: ReturnType<typeof usePile>
  /** False for the preview: the sheets alone, as they come out of the printer. */
  editable: boolean
  onReport: (report: FormReport) => void
}

const GAP = 16
const WIDEST = 660
const NARROWEST = 480
const { A4 } = PAPERS
const NO_MARKS = {}
/** The photo would vanish below the ground of a cell in work; the ring around it says enough. */
const PHOTO = 'ZhaoPian'

/** The sheets, beside each other where there is room, and over the cell in work what is typed into it. */
export function FormDesk({ form, settings, report, checks, pile, editable, onReport }: FormDeskProps) {
  const { cell, setCell } = useEditing()
  const template = useTemplate(useFormView().template)
  const { ref: measured, width } = useElementSize<HTMLDivElement>()
  const sheets = useRef<HTMLDivElement>(null)
  const ref = useMergedRef(measured, sheets)
  const fonts = useMemo(() => ({ title: settings.titleFonts, body: settings.bodyFonts }), [settings])
  const offsets = useMemo(() => printerSetup(settings, settings.printer), [settings])
  useCellsFollowed(sheets)
  const { ref: desk, height } = useElementSize<HTMLDivElement>()
  const sheet = sheetWidth(width, height)
  const begin = () => {
    const first = sheets.current && inReadingOrder(placesIn(sheets.current))[0]
    if (first) setCell(first.cell)
  }
  return (
    <div ref={desk} className={classes.desk}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the cells are the buttons; their sheets only hear of them */}
      <div
        ref={ref}
        className={classes.sheets}
        style={{ '--sheet-width': `${Math.floor(sheet)}px` } as Record<string, string>}
        tabIndex={editable ? 0 : -1}
        onKeyDown={(event) => {
          if (event.target === event.currentTarget && event.key === 'Enter') begin()
        }}
        onFocus={(event) => {
          const focused = event.target.closest<SVGElement>('[data-cell]')?.dataset.cell
          if (focused === cell) focusCell()
          else if (focused) setCell(focused)
        }}
      >
        {width > 0 && template && (
          <AppointmentForm
            form={form}
            template={template}
            fonts={fonts}
            offsets={offsets}
            onReport={onReport}
            activeCell={editable && cell !== PHOTO ? cell : null}
            marks={editable ? checks.marks : NO_MARKS}
            {...(editable ? { onCellClick: setCell } : {})}
          />
        )}
        {editable && cell !== '' && (
          <CellEditor key={cell} frame={sheets} {...{ form, report, fonts, pile }} />
        )}
      </div>
    </div>
  )
}

/** Both sheets beside each other where they fit, and then no higher than the desk; else one as wide as it may be. */
function sheetWidth(width: number, height: number): number {
  const each = (width - GAP) / 2
  if (each < NARROWEST) return Math.min(WIDEST, width)
  return Math.max(NARROWEST, Math.min(WIDEST, each, (height * A4.width) / A4.height))
}

/** Goes to the cell that was asked for from elsewhere, and notes on which page the cell in work lies. */
function useCellsFollowed(sheets: RefObject<HTMLElement | null>): void {
  const { opened, cell, setCell } = useEditing()
  const wanted = useWantedCell()
  const { id } = opened.person
  useEffect(() => {
    if (wanted?.id !== id) return
    setCell(wanted.cell)
    cellReached()
  }, [wanted, id, setCell])
  useEffect(() => {
    const place = sheets.current && placesIn(sheets.current).find((it) => it.cell === cell)
    if (place) noteCurrentPage(place.page + 1)
  }, [sheets, cell])
}
