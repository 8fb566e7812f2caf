import { type ChangeEvent, useState } from 'react'
import { figure } from '#shared/modules/evaluations/problem'
import { leavesOf, scaleOf } from '#shared/modules/evaluations/rules'
import type { SchemeContent } from '#shared/modules/evaluations/scheme'
import { enterMovesOn, PanelBlock } from '../../../components'
import classes from './check-panel.module.css'
import { numberOf } from './numbers'
import { text } from './schemes.text'
import { type TrialMarks, trialCells, trialKey, tryScheme } from './trial'

/** One invented subject, scored and graded by the real rules as marks are typed. Nothing is kept. */
export function TrialBlock({ content, ready }: { content: SchemeContent; ready: boolean }) {
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map())
  const marks = marksOf(content, typed)
  return (
    <PanelBlock title={text.trial}>
      <p className={classes.quiet}>{ready ? text.trialNote : text.trialNothing}</p>
      {ready && (
        <>
          <table className={classes.trial} data-fields>
            <thead>
              <tr>
                <th scope="col">{text.indicators.label}</th>
                {content.groups.map((it) => (
                  <th key={it.key} scope="col" title={it.name}>
                    {it.letter}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {trialCells(content).map(({ leaf, label, short, groups }) => (
                <tr key={leaf}>
                  <th scope="row" title={label}>
                    {short}
                  </th>
                  {groups.map((group) => (
                    <td key={group} colSpan={group === null ? content.groups.length : 1}>
                      <TrialCell
                        label={text.trialCell(label, nameOf(content, group))}
                        value={typed.get(trialKey(leaf, group)) ?? ''}
                        option={optionLabel(content, leaf, marks.get(trialKey(leaf, group)))}
                        onChange={(words) => setTyped(new Map(typed).set(trialKey(leaf, group), words))}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <TrialResult content={content} marks={marks} />
        </>
      )}
    </PanelBlock>
  )
}

const nameOf = (content: SchemeContent, group: string | null) =>
  content.groups.find((it) => it.key === group)?.name ?? text.trialOnce

type TrialCellProps = { label: string; value: string; option: string; onChange: (words: string) => void }

function TrialCell({ label, value, option, onChange }: TrialCellProps) {
  return (
    <span className={classes.trialCell}>
      <input
        value={value}
        aria-label={label}
        data-control
        inputMode="decimal"
        onKeyDown={enterMovesOn}
        onChange={(event: ChangeEvent<HTMLInputElement>) => onChange(event.target.value)}
      />
      <span>{option}</span>
    </span>
  )
}

/** What the typed texts say: an option's number, points up to the full mark, a figure. */
function marksOf(content: SchemeContent, typed: ReadonlyMap<string, string>): TrialMarks {
  const marks = new Map<string, number>()
  for (const leaf of leavesOf(content)) {
    const scale = scaleOf(content, leaf)
    const max = scale ? scale.options.length : leaf.score.by === 'points' ? leaf.full : 1000
    for (const [key, words] of typed) {
      const value = numberOf(words, { min: scale ? 1 : 0, max, whole: scale !== undefined })
      if (key.split(' ')[0] === leaf.key && value != null) marks.set(key, value)
    }
  }
  return marks
}

function optionLabel(content: SchemeContent, key: string, mark: number | undefined): string {
  const leaf = leavesOf(content).find((it) => it.key === key)
  const scale = leaf && scaleOf(content, leaf)
  return scale?.options.find((it) => it.mark === mark)?.short ?? ''
}

function TrialResult({ content, marks }: { content: SchemeContent; marks: TrialMarks }) {
  const working = marks.size === 0 ? undefined : tryScheme(content, marks)
  if (!working) return <p className={classes.quiet}>{text.trialEmpty}</p>
  if (working.score === null) return <p className={classes.quiet}>{working.problems.join('')}</p>
  return (
    <dl className={classes.trialResult} aria-live="polite">
      <dt>{text.trialScore}</dt>
      <dd>{working.score.toFixed(content.rules.digits)}</dd>
      <dt>{text.trialGrade}</dt>
      <dd>{working.grade || text.none}</dd>
      {working.groups.map(({ group, score }) => (
        <GroupScore key={group} name={nameOf(content, group)} score={score} />
      ))}
    </dl>
  )
}

function GroupScore({ name, score }: { name: string; score: number | null }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{score === null ? text.none : figure(Number(score.toFixed(2)))}</dd>
    </>
  )
}
