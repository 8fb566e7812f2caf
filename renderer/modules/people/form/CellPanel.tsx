import type { CellFit, FormData, FormReport, LackingCharacter } from '#shared/modules/people/form'
import type { PersonContent, Warning } from '#shared/modules/people/schema'
import { Button, Panel, PanelBlock } from '../../../components'
import { FILLING_RULES } from '../person/rules.text'
import { cellOfField, factsOfCell } from './cell-facts'
import { FontLines } from './FontLines'
import classes from './form.module.css'
import { text } from './form.text'
import type { useSheetFonts } from './use-sheet-fonts'

type CellPanelProps = {
  form: FormData
  content: PersonContent
  texts: Readonly<Record<string, string>>
  report: FormReport | null
  /** Characters that the fonts lack; null while that is not known. */
  lacking: readonly LackingCharacter[] | null
  warnings: readonly Warning[]
  fonts: ReturnType<typeof useSheetFonts>
  cell: string
  onCell: (cell: string) => void
  onField: (cell: string) => void
}

/** What is known of the cell in work, then what of the whole form is to be checked. */
export function CellPanel(props: CellPanelProps) {
  const { form, content, texts, report, cell, onField } = props
  const fit = report?.cells.find((it) => it.cell === cell)
  return (
    <Panel label={text.cells}>
      {cell === '' ? (
        <PanelBlock>
          <p className={classes.quiet}>{text.pickCell}</p>
        </PanelBlock>
      ) : (
        <CellBlocks facts={factsOfCell(cell, content, texts, form)} fit={fit} onField={() => onField(cell)} />
      )}
      <ChecksBlock {...props} />
      <PanelBlock title={text.fonts}>
        <FontLines fonts={props.fonts} />
      </PanelBlock>
      <p className={classes.panelFoot}>{text.keysHint}</p>
    </Panel>
  )
}

type CellBlocksProps = {
  facts: ReturnType<typeof factsOfCell>
  fit: CellFit | undefined
  onField: () => void
}

function CellBlocks({ facts, fit, onField }: CellBlocksProps) {
  const { label, length, limit, source, tag } = facts
  const over = limit > 0 && length > limit
  const rules = FILLING_RULES[tag as keyof typeof FILLING_RULES] ?? [text.noRule]
  return (
    <>
      <PanelBlock>
        <div className={classes.cellHead}>
          <h2 className={classes.cellName}>{label}</h2>
          <span className={classes.cellLength} data-over={over}>
            {limit > 0 ? text.limitOf(length, limit) : text.lengthOf(length)}
          </span>
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
      </PanelBlock>
      <PanelBlock title={text.rule}>
        <ol className={classes.rules}>
          {rules.map((it) => (
            <li key={it}>{it}</li>
          ))}
        </ol>
      </PanelBlock>
      <PanelBlock title={text.source}>
        <p>{source}</p>
        {fit && <FitLine fit={fit} />}
        <div className={classes.acts}>
          <Button small keys="f8" onClick={onField}>
            {text.toField}
          </Button>
        </div>
      </PanelBlock>
    </>
  )
}

function FitLine({ fit }: { fit: CellFit }) {
  if (fit.lost > 0) return <p className={classes.lost}>{text.lost(fit.lost, fit.size)}</p>
  if (fit.size < fit.fullSize) return <p className={classes.quiet}>{text.shrunk(fit.fullSize, fit.size)}</p>
  return <p className={classes.quiet}>{text.fitFull(fit.size)}</p>
}

function ChecksBlock({ form, report, lacking, warnings, onCell }: CellPanelProps) {
  const lost = report?.cells.filter((it) => it.lost > 0) ?? []
  const open = warnings.length + lost.length + (lacking?.length ?? 0)
  return (
    <PanelBlock title={text.checks} facts={text.checksFacts(open)}>
      <div className={classes.checks}>
        {lost.map((it) => (
          <CheckLine
            key={it.cell}
            state="wrong"
            title={it.label}
            where={text.lost(it.lost, it.size)}
            onGo={() => onCell(it.cell)}
          />
        ))}
        {lacking?.map((it) => (
          <CheckLine
            key={`${it.cell} ${it.character}`}
            state={it.drawnWith === '' ? 'wrong' : 'check'}
            title={it.label}
            where={text.glyph(it.character, it.font, it.drawnWith)}
            onGo={() => onCell(it.cell)}
          />
        ))}
        {warnings.map((it) => (
          <CheckLine
            key={it.key}
            state="check"
            title={it.title}
            where={it.detail}
            onGo={() => onCell(cellOfField(it.field))}
          />
        ))}
        {lost.length === 0 && <p className={classes.check}>{text.allFit}</p>}
        {lacking?.length === 0 && <p className={classes.check}>{text.noMissing}</p>}
        <p className={classes.check}>{text.ageAgrees(form.ageReferenceOn.slice(0, 7))}</p>
      </div>
    </PanelBlock>
  )
}

type CheckLineProps = { state: 'check' | 'wrong'; title: string; where: string; onGo: () => void }

function CheckLine({ state, title, where, onGo }: CheckLineProps) {
  return (
    <button type="button" className={classes.check} data-state={state} onClick={onGo}>
      {title}
      <span className={classes.checkWhere}>{where}</span>
    </button>
  )
}
