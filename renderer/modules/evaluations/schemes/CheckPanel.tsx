import type { SchemeProblem } from '#shared/modules/evaluations/rules'
import type { Preset, SchemeContent, Suggestion } from '#shared/modules/evaluations/scheme'
import { Button, KeyCap, LinkButton, Panel, PanelBlock, showToast } from '../../../components'
import classes from './check-panel.module.css'
import { fieldOf } from './field-names'
import { leadTo } from './lead-to'
import { text } from './schemes.text'
import { filledIn, ruleName, standingSuggestions, suggestedWords } from './suggestions'
import { TrialBlock } from './TrialBlock'

type CheckPanelProps = {
  content: SchemeContent
  problems: readonly SchemeProblem[]
  preset: Preset | undefined
  readOnly: boolean
  onChange: (content: SchemeContent) => void
}

/** What is wrong or undecided, the customary values beside it, what no source fixes, and a trial. */
export function CheckPanel({ content, problems, preset, readOnly, onChange }: CheckPanelProps) {
  const standing = readOnly ? [] : standingSuggestions(content, preset)
  const fill = (some: readonly Suggestion[]) => {
    onChange(filledIn(content, some))
    if (some.length > 1) showToast(text.filled(some.length))
  }
  const others = standing.filter((it) => !problems.some(({ place }) => place === it.place))
  return (
    <Panel label={text.panel}>
      <PanelBlock
        title={text.problems}
        facts={<ProblemCounts problems={problems} />}
        action={problems.length > 0 && <KeyCap keys="f7" />}
      >
        {problems.length === 0 && <p className={classes.quiet}>{text.allDecided}</p>}
        {standing.length > 1 && (
          <div className={classes.fillAll}>
            <Button small onClick={() => fill(standing)}>
              {text.fillAll(standing.length)}
            </Button>
            <span>{text.suggestionNote}</span>
          </div>
        )}
        <ol className={classes.problems} aria-label={text.problems}>
          {problems.map((problem) => (
            <ProblemLine
              key={`${problem.place} ${problem.message}`}
              problem={problem}
              content={content}
              suggestion={standing.find((it) => it.place === problem.place)}
              onFill={(it) => fill([it])}
            />
          ))}
        </ol>
      </PanelBlock>
      {others.length > 0 && (
        <PanelBlock title={text.suggestions} facts={text.suggestionNote}>
          <ol className={classes.problems} aria-label={text.suggestions}>
            {others.map((it) => (
              <li key={it.place}>
                <span>
                  {ruleName(it.place)}
                  <Fill suggestion={it} onFill={() => fill([it])} />
                </span>
                <span className={classes.remedy}>{it.text}</span>
              </li>
            ))}
          </ol>
        </PanelBlock>
      )}
      {preset && preset.open.length > 0 && (
        <PanelBlock title={text.openHead}>
          <ul className={classes.open}>
            {preset.open.map((it) => (
              <li key={it}>{it}</li>
            ))}
          </ul>
        </PanelBlock>
      )}
      <TrialBlock content={content} ready={problems.every((it) => it.level === 'notice')} />
    </Panel>
  )
}

function ProblemCounts({ problems }: { problems: readonly SchemeProblem[] }) {
  const open = problems.filter((it) => it.open).length
  const notices = problems.filter((it) => it.level === 'notice').length
  const wrong = problems.length - open - notices
  return (
    <span className={classes.counts}>
      {wrong > 0 && <span data-tone="red">{text.wrongCount(wrong)}</span>}
      {open > 0 && <span data-tone="amber">{text.openCount(open)}</span>}
      {notices > 0 && <span>{text.noticeCount(notices)}</span>}
    </span>
  )
}

type ProblemLineProps = {
  problem: SchemeProblem
  content: SchemeContent
  suggestion: Suggestion | undefined
  onFill: (suggestion: Suggestion) => void
}

/** The sentence leads to its field; what is only undecided needs no remedy in words. */
function ProblemLine({ problem, content, suggestion, onFill }: ProblemLineProps) {
  const { level, open, place, message, remedy } = problem
  const tone = level === 'notice' ? 'quiet' : open ? 'open' : 'red'
  return (
    <li>
      <span>
        <button
          type="button"
          className={classes.problem}
          data-tone={tone}
          onClick={() => leadTo(fieldOf(content, place))}
        >
          {message}
        </button>
        {suggestion && <Fill suggestion={suggestion} onFill={() => onFill(suggestion)} />}
      </span>
      {!open && <span className={classes.remedy}>{remedy}</span>}
    </li>
  )
}

function Fill({ suggestion, onFill }: { suggestion: Suggestion; onFill: () => void }) {
  return (
    <span className={classes.fill} title={suggestion.text}>
      <LinkButton onClick={onFill}>{`${text.fill} ${suggestedWords(suggestion)}`}</LinkButton>
    </span>
  )
}
