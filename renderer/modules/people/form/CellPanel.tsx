import { useMediaQuery } from '@mantine/hooks'
import { useContext } from 'react'
import type { DerivedTag } from '#shared/modules/people/elements'
import type { CellFit, FormData, FormReport } from '#shared/modules/people/form'
import { Button, LinkButton, Panel, PanelBlock } from '../../../components'
import { openPerson } from '../people.queries'
import { useEditing } from '../person/editor-context'
import { MissingBlock } from '../person/MissingBlock'
import { showView } from '../person/record-view'
import { FILLING_RULES } from '../person/rules.text'
import { useOverride } from '../person/use-override'
import { PersonSlots } from '../person-slots'
import { ChecksBlock } from './ChecksBlock'
import { type CellFacts, factsOfCell } from './cell-facts'
import { fieldOfCell } from './cell-map'
import { FontLines } from './FontLines'
import classes from './form.module.css'
import { text } from './form.text'
import type { useChecks } from './use-checks'
import type { useSheetFonts } from './use-sheet-fonts'

type CellPanelProps = {
  form: FormData
  report: FormReport | null
  checks: ReturnType<typeof useChecks>
  fonts: ReturnType<typeof useSheetFonts>
  onZoom: () => void
}

/** What is known of the cell in work, then what of the whole form is to be checked. */
export function CellPanel({ form, report, checks, fonts, onZoom }: CellPanelProps) {
  const { cell, view } = useEditing()
  const wide = useMediaQuery('(width >= 1600px)')
  if (view === 'both' && !wide) return null
  return (
    <Panel label={text.cells}>
      {cell === '' ? (
        <PanelBlock>
          <p className={classes.quiet}>{text.pickCell}</p>
        </PanelBlock>
      ) : (
        <CellBlocks fit={report?.cells.find((it) => it.cell === cell)} onZoom={onZoom} />
      )}
      <CellParts />
      <ChecksBlock form={form} checks={checks} />
      <MissingBlock />
      <PanelBlock title={text.fonts}>
        <FontLines fonts={fonts} />
      </PanelBlock>
      <p className={classes.panelFoot}>{text.keysHint}</p>
    </Panel>
  )
}

/** What other modules know of the field in work. */
function CellParts() {
  const { opened, cell } = useEditing()
  const { cell: parts } = useContext(PersonSlots)
  const field = cell === '' ? '' : fieldOfCell(cell)
  if (field === '') return null
  return parts.map(({ key, part: Part }) => <Part key={key} id={opened.person.id} field={field} />)
}

type CellBlocksProps = { fit: CellFit | undefined; onZoom: () => void }

function CellBlocks({ fit, onZoom }: CellBlocksProps) {
  const { content, texts, cell, errors } = useEditing()
  const facts = factsOfCell(cell, { content, texts })
  const { label, length, limit, tag } = facts
  const over = limit > 0 && length > limit
  const error = errors[fieldOfCell(cell)]
  const rules = FILLING_RULES[tag as keyof typeof FILLING_RULES] ?? [text.noRule]
  return (
    <>
      <PanelBlock>
        <div className={classes.cellHead}>
          <h2 className={classes.cellName}>{label}</h2>
          {facts.target.kind !== 'photo' && facts.target.kind !== 'fixed' && (
            <span className={classes.cellLength} data-over={over}>
              {limit > 0 ? text.limitOf(length, limit) : text.lengthOf(length)}
            </span>
          )}
        </div>
        {limit > 0 && (
          <div className={classes.meter}>
            <div
              className={classes.meterFill}
              data-over={over}
              style={{ width: `${Math.min(100, (length / limit) * 100)}%` }}
            />
          </div>
        )}
        {over && <p className={classes.lost}>{text.limitOver(length - limit)}</p>}
        {error !== undefined && <p className={classes.lost}>{error}</p>}
      </PanelBlock>
      <PanelBlock title={text.rule}>
        <ol className={classes.rules}>
          {rules.map((it) => (
            <li key={it}>{it}</li>
          ))}
        </ol>
      </PanelBlock>
      <PanelBlock title={text.source}>
        <p>{facts.source}</p>
        {fit && <FitLine fit={fit} />}
        <SourceActs facts={facts} onZoom={onZoom} />
      </PanelBlock>
    </>
  )
}

/** The ways from a cell to its rows, to writing it by hand, and to more room. */
function SourceActs({ facts, onZoom }: { facts: CellFacts; onZoom: () => void }) {
  const { opened, cell, readOnly, view } = useEditing()
  const { target } = facts
  const { id } = opened.person
  const toField = () => (view === 'form' ? openPerson(id, fieldOfCell(cell)) : showView(id, 'structure'))
  return (
    <div className={classes.acts}>
      {target.kind === 'derived' && !readOnly && <OverrideAct tag={target.tag} />}
      {target.kind !== 'photo' && target.kind !== 'fixed' && (
        <Button small keys="ctrl+q" onClick={onZoom}>
          {text.zoom}
        </Button>
      )}
      <LinkButton onClick={toField}>{text.toField}</LinkButton>
    </div>
  )
}

function OverrideAct({ tag }: { tag: DerivedTag }) {
  const { override, byHand, restore } = useOverride(tag)
  return (
    <Button small onClick={override ? restore : byHand}>
      {override ? text.restore : text.byHand}
    </Button>
  )
}

function FitLine({ fit }: { fit: CellFit }) {
  if (fit.lost > 0) return <p className={classes.lost}>{text.lost(fit.lost, fit.size)}</p>
  if (fit.size < fit.fullSize) return <p className={classes.quiet}>{text.shrunk(fit.fullSize, fit.size)}</p>
  return <p className={classes.quiet}>{text.fitFull(fit.size)}</p>
}
