import type { CategoryOutcome, OutcomeRow } from '#shared/modules/awards/outcome'
import { Button, Panel, PanelBlock } from '../../../components'
import classes from './cycles.module.css'
import { text } from './outcome.text'

type OutcomePanelProps = {
  categories: readonly CategoryOutcome[]
  category: string
  onCategory: (key: string) => void
  row: OutcomeRow | undefined
  /** Undefined where nothing can be decided about the row. */
  onDecide: (() => void) | undefined
  onOpen: () => void
}

/** The nomination in focus with what stands for and against it, and how every category fares. */
export function OutcomePanel({ categories, category, onCategory, row, onDecide, onOpen }: OutcomePanelProps) {
  return (
    <Panel label={text.panel}>
      {row && <RowBlock row={row} onDecide={onDecide} onOpen={onOpen} />}
      <PanelBlock title={text.perCategory}>
        {categories.map((it) => (
          <button
            key={it.category}
            type="button"
            className={classes.categoryLine}
            aria-pressed={it.category === category}
            onClick={() => onCategory(it.category === category ? '' : it.category)}
          >
            <span className={classes.words}>{it.label}</span>
            <span className={classes.quiet}>{text.came(it.came)}</span>
            <span className={classes.figure}>{text.most(it.passed, it.most)}</span>
            <OpenWords category={it} />
          </button>
        ))}
      </PanelBlock>
    </Panel>
  )
}

function OpenWords({ category: { ties, undecided } }: { category: CategoryOutcome }) {
  const words = ties > 0 ? text.tiesOf(ties) : undecided > 0 ? text.openOf(undecided) : ''
  return words === '' ? null : <span className={classes.categoryOpen}>{words}</span>
}

function RowBlock({
  row,
  onDecide,
  onOpen,
}: Pick<OutcomePanelProps, 'onDecide' | 'onOpen'> & { row: OutcomeRow }) {
  const { obstacles, decision, reason, tieText } = row
  return (
    <PanelBlock title={text.decideTitle(row.number, row.name)} facts={row.categoryLabel}>
      <p className={classes.plain}>{row.unitName}</p>
      <p className={classes.plain}>{reason}</p>
      {tieText !== '' && <p className={classes.quiet}>{tieText}</p>}
      {obstacles.length > 1 && (
        <ul className={classes.problems} aria-label={text.obstacles}>
          {obstacles.map((it) => (
            <li key={it}>{it}</li>
          ))}
        </ul>
      )}
      {decision && <p className={classes.quiet}>{text.decision(decision.passed, decision.by)}</p>}
      <div className={classes.blockActions}>
        <Button small onClick={onOpen}>
          {text.openNomination}
        </Button>
        {onDecide && (
          <Button small keys="f6" onClick={onDecide}>
            {text.decide}
          </Button>
        )}
      </div>
    </PanelBlock>
  )
}
