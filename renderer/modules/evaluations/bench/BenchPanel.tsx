import { VOID_REASONS } from '#shared/modules/evaluations/ballot'
import type { Round } from '#shared/modules/evaluations/round'
import { ballotProgress, cellKey } from '#shared/modules/evaluations/rules'
import { whenWords } from '../../../app/when'
import { Panel, PanelBlock } from '../../../components'
import { BenchProgress } from './BenchProgress'
import classes from './bench.module.css'
import { text } from './bench.text'
import type { BenchPlace } from './bench-place'
import { type BenchState, type Desk, differingCells } from './bench-state'
import { cellWordsOf, shortLeaf, subjectName } from './cell-words'
import { LatestBallots } from './LatestBallots'
import { isForm, leafAt, markList, subjectAt } from './sheet'

type BenchPanelProps = {
  desk: Desk
  state: BenchState
  round: Round
  place: BenchPlace
  who: string
  /** Cells of the whole box that differ. */
  differing: number
}

/** What is in work, how far entry has come, where the two entries differ, the last papers. */
export function BenchPanel({ desk, state, round, place, who, differing }: BenchPanelProps) {
  const box = round.boxes.find((it) => it.no === place.box)
  return (
    <Panel label={text.panel.label}>
      <PanelBlock title={text.paper(state.number)} facts={box?.name}>
        <PaperFacts {...{ desk, state, who }} />
      </PanelBlock>
      <PanelBlock title={text.panel.progress}>
        <BenchProgress round={round} box={place.box} />
      </PanelBlock>
      {who !== '' && <Differences {...{ desk, state, who, differing }} />}
      <PanelBlock title={text.panel.latest}>
        <LatestBallots place={place} />
      </PanelBlock>
    </Panel>
  )
}

function PaperFacts({ desk, state, who }: Pick<BenchPanelProps, 'desk' | 'state' | 'who'>) {
  const { sheet, opened } = desk
  const { filled, of } = ballotProgress(sheet.cells, markList(sheet, state.marks))
  return (
    <dl className={classes.facts}>
      <dt>{text.panel.cell}</dt>
      <dd>{placeWords(desk, state.at)}</dd>
      <dt>{text.panel.filled}</dt>
      <dd>{text.panel.cells(filled, of)}</dd>
      {opened.other && (
        <>
          <dt>{who}</dt>
          <dd>{[opened.other.enteredBy, whenWords(opened.other.enteredAt)].join(text.gap)}</dd>
        </>
      )}
    </dl>
  )
}

function placeWords({ sheet }: Pick<Desk, 'sheet'>, at: number): string {
  const leaf = leafAt(sheet, at)
  const subject = subjectAt(sheet, at)
  if (!leaf || !subject) return text.panel.atEnd
  const item = isForm(sheet) ? leaf.label : shortLeaf(leaf)
  const row = Math.floor(at / sheet.leaves.length) + 1
  return [...(isForm(sheet) ? [] : [String(row)]), subject.name, item].join(text.gap)
}

type DifferencesProps = Pick<BenchPanelProps, 'desk' | 'state' | 'who' | 'differing'>

function Differences({ desk, state, who, differing }: DifferencesProps) {
  const { sheet, opened } = desk
  const cells = differingCells(desk, state)
  const said = wholePaper(desk, state, who)
  return (
    <PanelBlock title={text.panel.differing(who)} facts={text.panel.here(cells.length, differing)}>
      {said && <p className={classes.check}>{said}</p>}
      <ul className={classes.lines}>
        {cells.slice(0, 6).map(({ at, own, other }) => {
          const leaf = leafAt(sheet, at)
          const subject = subjectAt(sheet, at)
          const cell = sheet.cells[at]
          if (!leaf || !subject || !cell) return null
          const words = (value: number | undefined) =>
            cellWordsOf(sheet.content, leaf, value)?.word ?? text.empty
          return (
            <li key={cellKey(cell)}>
              <span>
                {[Math.floor(at / sheet.leaves.length) + 1, subjectName(subject), shortLeaf(leaf)].join(
                  text.gap,
                )}
              </span>
              <span className={classes.lineEnd}>
                <s className={classes.struck}>{words(other)}</s>
                <span>{words(own)}</span>
              </span>
            </li>
          )
        })}
      </ul>
      {cells.length > 0 && opened.other && <p className={classes.more}>{text.panel.howTo(who)}</p>}
    </PanelBlock>
  )
}

/** One entry holds the paper valid, the other does not: told once this entry has come to the same point. */
function wholePaper({ opened: { other, ballot } }: Desk, state: BenchState, who: string): string {
  if (!other) return ''
  if (other.void !== null && state.void === null && (ballot !== null || state.reached > 0))
    return text.panel.otherVoid(who, VOID_REASONS[other.void])
  return other.void === null && state.void !== null ? text.panel.otherValid(who) : ''
}
