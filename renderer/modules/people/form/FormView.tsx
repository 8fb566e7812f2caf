import { type ReactNode, useMemo, useRef, useState } from 'react'
import type { FormData, FormReport } from '#shared/modules/people/form'
import type { Settings } from '#shared/platform/settings/contract'
import { useApiQuery } from '../../../app/queries'
import { useStatus } from '../../../app/status'
import { EmptyState, ErrorNotice, Page, useShortcut } from '../../../components'
import { openForm, openPerson } from '../people.queries'
import { useEditing } from '../person/editor-context'
import { PersonParts } from '../person/PersonBody'
import { showView } from '../person/record-view'
import { useNextCheck } from '../person/use-next-check'
import { useTemplateName } from '../print/use-templates'
import { CellPanel } from './CellPanel'
import { fieldOfCell } from './cell-map'
import { EditorKeys } from './EditorKeys'
import { FormDesk } from './FormDesk'
import { FormFoot } from './FormFoot'
import { FormHead } from './FormHead'
import classes from './form.module.css'
import { text } from './form.text'
import { useFormView } from './form-state'
import { Pile } from './Pile'
import { PrintReportDialog } from './PrintReportDialog'
import { useChecks } from './use-checks'
import { useDraftForm } from './use-draft-form'
import { usePile } from './use-pile'
import { useShownProof } from './use-proof'
import { useSavedForms } from './use-saved-forms'
import { useSheetFonts } from './use-sheet-fonts'
import { ZoomEditor } from './ZoomEditor'

type FormViewProps = { notice: ReactNode; draftWords: readonly string[] }

/** 编辑器模式: the form at its true geometry, written in cell by cell, alone or beside the structure. */
export function FormView(props: FormViewProps) {
  const { opened } = useEditing()
  const { ageReferenceOn } = useFormView()
  const form = useApiQuery(
    'people.form',
    { id: opened.person.id, ageReferenceOn },
    { placeholderData: (before: unknown) => before as never },
  )
  const { data: settings } = useApiQuery('settings.read', {})
  if (form.error) return <ErrorNotice error={form.error} />
  if (!form.data || !settings) return <EmptyState>{text.loading}</EmptyState>
  return <Editor {...props} stored={form.data} settings={settings} />
}

type EditorProps = FormViewProps & { stored: FormData; settings: Settings }

function Editor({ stored, settings, notice, draftWords }: EditorProps) {
  const { opened, view, content } = useEditing()
  const { id } = opened.person
  const pile = usePile(id)
  const printing = useSavedForms()
  const fonts = useSheetFonts(settings)
  const lacking = useShownProof(stored)
  const form = useDraftForm(stored, settings)
  const [report, setReport] = useState<FormReport | null>(null)
  const [preview, setPreview] = useState(false)
  const [zoomed, setZoomed] = useState(false)
  const parts = useRef<HTMLDivElement>(null)
  const checks = useChecks(report, lacking)
  const templateName = useTemplateName(useFormView().template)

  useStatus(
    [
      text.place(pile.at + 1, pile.ids.length),
      text.templateWords(templateName),
      text.ageAt(form.ageReferenceOn.slice(0, 7)),
    ],
    draftWords,
  )
  useEditorShortcuts(pile, checks, { preview, endPreview: () => setPreview(false) })
  const editable = !preview
  return (
    <Page
      head={
        <>
          <FormHead form={form} pile={pile} />
          {notice}
        </>
      }
      bottom={
        <FormFoot
          ids={pile.ids}
          current={id}
          name={content.name}
          settings={settings}
          printing={printing}
          preview={preview}
          onPreview={() => setPreview(!preview)}
        />
      }
    >
      {view === 'form' && editable && pile.ids.length > 1 && (
        <Pile ids={pile.ids} current={id} onOpen={openForm} />
      )}
      {view === 'both' && (
        <div className={classes.beside}>
          <PersonParts scroller={parts} />
        </div>
      )}
      <FormDesk {...{ form, settings, report, checks, pile }} editable={editable} onReport={setReport} />
      {editable && <CellPanel {...{ form, checks, report, fonts }} onZoom={() => setZoomed(true)} />}
      <EditorKeys ids={pile.ids} onZoom={() => setZoomed(true)} onPreview={() => setPreview(!preview)} />
      {zoomed && <ZoomEditor onClose={() => setZoomed(false)} />}
      {printing.outcome && <PrintReportDialog outcome={printing.outcome} onClose={printing.closeOutcome} />}
    </Page>
  )
}

type Preview = { preview: boolean; endPreview: () => void }

/** Keys that mean the same as in the structure, and the way back to it. */
function useEditorShortcuts(
  pile: ReturnType<typeof usePile>,
  checks: ReturnType<typeof useChecks>,
  { preview, endPreview }: Preview,
): void {
  const { opened, cell, setCell, go, view } = useEditing()
  const { id } = opened.person
  const cells = useMemo(() => checks.lines.map((it) => it.field || it.cell), [checks])
  const toPlace = (place: string) => (checks.fields.has(place) ? go(place) : setCell(place))
  useShortcut('f7', useNextCheck(cells, toPlace), { label: text.nextCheck })
  useShortcut('f8', () => openPerson(id, fieldOfCell(cell)), { label: text.toPerson })
  useShortcut('alt+pageup', () => pile.previous && openForm(pile.previous), { label: text.previous })
  useShortcut('alt+pagedown', () => pile.next && openForm(pile.next), { label: text.next })
  useShortcut('escape', () => {
    if (preview) endPreview()
    else if (cell !== '') setCell('')
    else if (view === 'form') showView(id, 'structure')
  })
}
