import type { Indicator, SchemeContent } from '#shared/modules/evaluations/scheme'
import { groupBy } from '#shared/values/group-by'
import { Button, PanelBlock } from '../../../components'
import classes from './result.module.css'
import { text } from './result.text'
import { groupName } from './scheme-names'
import own from './trial.module.css'
import { DropField, WeightField } from './WeightField'
import { askOf, sumOf, type Trial, trialOf, weighted } from './what-if'

const words = text.whatIf

type TrialPanelProps = { scheme: SchemeContent; trial: Trial; onChange: (trial: Trial) => void }

/** What can be tried: weights of groups and lines, a group left out, marks dropped at both ends. */
export function TrialPanel({ scheme, trial, onChange }: TrialPanelProps) {
  const real = trialOf(scheme)
  return (
    <aside className={own.panel} aria-label={words.title}>
      <PanelBlock
        title={words.title}
        action={
          <Button small disabled={askOf(trial, scheme) === null} onClick={() => onChange(real)}>
            {words.restore}
          </Button>
        }
      >
        <p className={classes.quiet}>{words.about}</p>
      </PanelBlock>
      {scheme.groups.length > 1 && <Groups {...{ scheme, trial, onChange }} />}
      <PanelBlock title={words.drops}>
        <div className={own.drops}>
          {(['dropHighest', 'dropLowest'] as const).map((it) => (
            <DropField
              key={it}
              label={words[it]}
              measure={words.unitOfDrops}
              value={trial[it]}
              onChange={(value) => onChange({ ...trial, [it]: value })}
            />
          ))}
        </div>
      </PanelBlock>
      {siblingsOf(scheme).map(({ parent, lines }) => (
        <Lines key={parent?.key ?? ''} parent={parent} lines={lines} trial={trial} onChange={onChange} />
      ))}
    </aside>
  )
}

function Groups({ scheme, trial, onChange }: TrialPanelProps) {
  const set = (key: string, weight: number) =>
    onChange({ ...trial, groups: { ...trial.groups, [key]: weight } })
  const real = trialOf(scheme).groups
  return (
    <PanelBlock title={words.groups} facts={sumWords(Object.values(trial.groups))}>
      {scheme.groups.map(({ key }) => {
        const weight = trial.groups[key] ?? 0
        const gone = weight === 0 && real[key] !== 0
        return (
          <WeightField
            key={key}
            label={groupName(scheme, key)}
            value={weight}
            onChange={(value) => set(key, value)}
            aside={
              <Button small kind="quiet" onClick={() => set(key, gone ? (real[key] ?? 0) : 0)}>
                {gone ? words.keep : words.drop}
              </Button>
            }
          />
        )
      })}
    </PanelBlock>
  )
}

type LinesProps = {
  parent: Indicator | null
  lines: readonly Indicator[]
  trial: Trial
  onChange: (trial: Trial) => void
}

function Lines({ parent, lines, trial, onChange }: LinesProps) {
  const weights = lines.map((it) => trial.indicators[it.key] ?? 0)
  return (
    <PanelBlock title={parent ? words.linesOf(parent.label) : words.indicators} facts={sumWords(weights)}>
      {lines.map(({ key, label }) => (
        <WeightField
          key={key}
          label={label}
          value={trial.indicators[key] ?? 0}
          onChange={(value) => onChange({ ...trial, indicators: { ...trial.indicators, [key]: value } })}
        />
      ))}
    </PanelBlock>
  )
}

/** Lines under one parent, whose weights belong together. */
function siblingsOf(scheme: SchemeContent): { parent: Indicator | null; lines: Indicator[] }[] {
  return [...groupBy(weighted(scheme.indicators), (it) => it.parent)].map(([key, lines]) => ({
    parent: scheme.indicators.find((it) => it.key === key) ?? null,
    lines,
  }))
}

function sumWords(weights: readonly number[]): string {
  const sum = sumOf(weights)
  return words.sum(String(sum)) + (sum === 100 ? '' : words.scaled)
}
