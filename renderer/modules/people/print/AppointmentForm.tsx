import { useEffect, useMemo } from 'react'
import type { FormData, FormReport } from '#shared/modules/people/form'
import { layoutForm, type PageChoice, pagesToPrint } from '#shared/modules/people/form-layout'
import type { FormTemplate } from '#shared/modules/people/form-template'
import type { Page } from '#shared/platform/print/page'
import type { PageOffsets } from '#shared/platform/print/schema'
import { PAPERS } from '#shared/platform/print/units'
import { Cells } from '../../../components/paper/Cells'
import { measureWith } from '../../../components/paper/measure'
import { Picture } from '../../../components/paper/Picture'
import { paperFonts } from '../../../components/paper/paper-fonts'
import { Rules } from '../../../components/paper/Rules'
import { Sheet } from '../../../components/paper/Sheet'
import { type PaperFonts, Words } from '../../../components/paper/Words'
import { noteCurrentPage } from './current-page'
import { cellReached, useWantedCell } from './open-cell'

export type AppointmentFormProps = {
  form: FormData
  template: FormTemplate
  /** Ordered families; the first that the computer has draws the form. */
  fonts: { title: readonly string[]; body: readonly string[] }
  offsets: PageOffsets
  choice?: PageChoice
  /** Further forms follow in the same job, so this one must end on a back. */
  more?: boolean
  /** What fitting did; `missingGlyphs` is for the main process to add. Called again whenever it changes. */
  onReport?: (report: FormReport) => void
  /** Cell in work, by element tag (`XianRenZhiWu`, `JiaTingChengYuan.0.XingMing`). */
  activeCell?: string | null
  /** Without it the cells cannot be reached, as on paper. */
  onCellClick?: (cell: string) => void
  /** Cells, or entries of 简历 as `JianLi.3`, to be checked: amber on screen, never on paper. */
  marks?: Readonly<Record<string, 'check'>>
}

const SIDE_NAMES = { front: '正面', back: '反面', continuation: '续页', blank: '空白页' } as const
const NO_MARKS = {}
const WHOLE: PageChoice = { sides: 'both', page: null }

/** The 干部任免审批表 of one person, page by page, the same in the window and on paper. */
export function AppointmentForm(props: AppointmentFormProps) {
  const { form, template, onReport, choice = WHOLE, more = false } = props
  const { sides, page: only } = choice
  const body = props.fonts.body.join('\n')
  const fonts = useMemo(() => paperFonts(props.fonts), [props.fonts])
  const layout = useMemo(
    () => layoutForm(form, template, measureWith(body.split('\n'))),
    [form, template, body],
  )
  const pages = useMemo(
    () => pagesToPrint(layout.pages, { sides, page: only }, more),
    [layout, sides, only, more],
  )
  useEffect(() => {
    const { personId, name } = form
    onReport?.({ personId, name, cells: layout.cells, missingGlyphs: [], pages: pages.length })
  }, [form, layout, pages, onReport])
  useCellWanted(form.personId, props.onCellClick)
  return pages.map((page, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
    <FormPage key={index} {...props} page={page} number={index + 1} fonts={fonts} />
  ))
}

/** Somebody asked for a cell of this form from elsewhere: it is taken in work and brought into sight. */
function useCellWanted(personId: string, onCellClick: AppointmentFormProps['onCellClick']): void {
  const wanted = useWantedCell()
  useEffect(() => {
    if (wanted?.id !== personId || !onCellClick) return
    const cell = document.querySelector<SVGElement>(`[data-cell="${CSS.escape(wanted.cell)}"]`)
    cell?.scrollIntoView({ block: 'center' })
    cell?.focus()
    onCellClick(wanted.cell)
    cellReached()
  }, [wanted, personId, onCellClick])
}

type FormPageProps = Omit<AppointmentFormProps, 'fonts'> & {
  page: Page
  number: number
  fonts: PaperFonts
}

function FormPage({ page, number, fonts, ...props }: FormPageProps) {
  const { form, offsets } = props
  const back = page.kind === 'back' || page.kind === 'blank'
  return (
    <Sheet
      label={`${form.name}任免表${SIDE_NAMES[page.kind]}`}
      paper={PAPERS[page.paper]}
      offset={back ? offsets.back : offsets.front}
      onVisit={props.onCellClick && (() => noteCurrentPage(number))}
    >
      {page.photo && <Picture address={form.photo} crop={form.photoCrop} box={page.photo} label="照片" />}
      <Cells
        cells={page.cells}
        spots={page.spots}
        active={props.activeCell ?? null}
        marks={props.marks ?? NO_MARKS}
        onClick={props.onCellClick}
      />
      <Rules rules={page.rules} />
      <Words texts={page.texts} fonts={fonts} />
    </Sheet>
  )
}
