import type {
  ProgrammeContent,
  ProgrammePreset,
  ProgrammeProblem,
  ProgrammeSuggestion,
} from '#shared/modules/awards/programme'
import { openSuggestions, withSuggestions } from '#shared/modules/awards/programme-place'
import { Button, KeyCap, LinkButton, Panel, PanelBlock, showToast } from '../../../components'
import panel from '../../evaluations/schemes/check-panel.module.css'
import { text } from './rules.text'
import { suggestedWords, suggestionName } from './suggestion-words'

type ProblemPanelProps = {
  content: ProgrammeContent
  problems: readonly ProgrammeProblem[]
  preset: ProgrammePreset | undefined
  onLead: (place: string) => void
  onChange: (content: ProgrammeContent) => void
}

/** What is wrong or worth a look, each leading to its place, with the customary values beside it. */
export function ProblemPanel({ content, problems, preset, onLead, onChange }: ProblemPanelProps) {
  const open = openSuggestions(content, preset)
  const fill = (some: readonly ProgrammeSuggestion[]) => onChange(withSuggestions(content, some))
  const others = open.filter(({ place }) => !problems.some((it) => it.place === place))
  return (
    <Panel label={text.panel}>
      <PanelBlock
        title={text.problems}
        facts={<Counts problems={problems} />}
        action={problems.length > 0 && <KeyCap keys="f7" />}
      >
        {problems.length === 0 && <p className={panel.quiet}>{text.allDecided}</p>}
        <FillAll open={open} onFill={() => fill(open)} />
        <ol className={panel.problems} aria-label={text.problems}>
          {problems.map((problem) => (
            <ProblemLine
              key={`${problem.place} ${problem.text}`}
              problem={problem}
              suggestions={open.filter((it) => it.place === problem.place)}
              onLead={() => onLead(problem.place)}
              onFill={(it) => fill([it])}
            />
          ))}
        </ol>
      </PanelBlock>
      {others.length > 0 && (
        <PanelBlock title={text.suggestions} facts={text.suggestionNote}>
          <ol className={panel.problems} aria-label={text.suggestions}>
            {others.map((it) => (
              <li key={`${it.place} ${it.value}`}>
                <span>
                  {suggestionName(it.place, content)}
                  <Fill suggestion={it} onFill={() => fill([it])} />
                </span>
                <span className={panel.remedy}>{it.text}</span>
              </li>
            ))}
          </ol>
        </PanelBlock>
      )}
      <OpenQuestions preset={preset} />
    </Panel>
  )
}

type FillAllProps = { open: readonly ProgrammeSuggestion[]; onFill: () => void }

/** All customary values in one go, where there are several places to fill. */
function FillAll({ open, onFill }: FillAllProps) {
  const places = new Set(open.map((it) => it.place)).size
  if (places < 2) return null
  const fill = () => {
    onFill()
    showToast(text.filled(places))
  }
  return (
    <div className={panel.fillAll}>
      <Button small onClick={fill}>
        {text.fillAll(places)}
      </Button>
      <span>{text.suggestionNote}</span>
    </div>
  )
}

/** What no source fixes and the department must fill in itself. */
function OpenQuestions({ preset }: Pick<ProblemPanelProps, 'preset'>) {
  if (!preset || preset.open.length === 0) return null
  return (
    <PanelBlock title={text.openHead}>
      <ul className={panel.open}>
        {preset.open.map((it) => (
          <li key={it}>{it}</li>
        ))}
      </ul>
    </PanelBlock>
  )
}

function Counts({ problems }: { problems: readonly ProgrammeProblem[] }) {
  const errors = problems.filter((it) => it.kind === 'error').length
  const notices = problems.length - errors
  return (
    <span className={panel.counts}>
      {errors > 0 && <span data-tone="amber">{text.wrongCount(errors)}</span>}
      {notices > 0 && <span>{text.noticeCount(notices)}</span>}
    </span>
  )
}

type ProblemLineProps = {
  problem: ProgrammeProblem
  suggestions: readonly ProgrammeSuggestion[]
  onLead: () => void
  onFill: (suggestion: ProgrammeSuggestion) => void
}

function ProblemLine({ problem, suggestions, onLead, onFill }: ProblemLineProps) {
  const { kind, text: words, remedy } = problem
  return (
    <li>
      <span>
        <button
          type="button"
          className={panel.problem}
          data-tone={kind === 'error' ? 'open' : 'quiet'}
          onClick={onLead}
        >
          {words}
        </button>
        {suggestions.map((it) => (
          <Fill key={String(it.value)} suggestion={it} onFill={() => onFill(it)} />
        ))}
      </span>
      <span className={panel.remedy}>
        {suggestions.length > 0 ? suggestions.map((it) => it.text).join('；') : remedy}
      </span>
    </li>
  )
}

function Fill({ suggestion, onFill }: { suggestion: ProgrammeSuggestion; onFill: () => void }) {
  return (
    <span className={panel.fill} title={suggestion.text}>
      <LinkButton onClick={onFill}>{`${text.fill} ${suggestedWords(suggestion)}`}</LinkButton>
    </span>
  )
}
