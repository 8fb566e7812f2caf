import type { ReactNode } from 'react'
import { figure } from '#shared/modules/evaluations/problem'
import {
  type Preset,
  SCHEME_USES,
  type SchemeContent,
  SUBJECT_KINDS,
} from '#shared/modules/evaluations/scheme'
import {
  ceilingWords,
  consequenceWords,
  gradeWords,
  groupWords,
  scaleWords,
  scoreWords,
} from '#shared/modules/evaluations/scheme-words'
import classes from '../../../app/start-from/start-from.module.css'
import { text } from './schemes.text'
import { levelOf } from './tree-edit'

/** A scheme to read: what it rests on, what it leaves open, what is scored by whom. */
export function SchemePreview({ content, preset }: { content: SchemeContent; preset: Preset | null }) {
  const { rules } = content
  return (
    <section className={classes.preview} aria-label={text.preview} data-selectable>
      <h2>{content.title}</h2>
      <dl className={classes.facts}>
        <Fact name={text.previewOf.use}>{SCHEME_USES[content.use]}</Fact>
        <Fact name={text.previewOf.subject}>{SUBJECT_KINDS[content.subject]}</Fact>
        <Fact name={text.source}>{content.source || text.noSource}</Fact>
        <Fact name={text.previewOf.groups}>{each(content.groups.map(groupWords))}</Fact>
        <Fact name={text.previewOf.grades}>{rules.grades.map(gradeWords).join('、') || text.none}</Fact>
        {rules.ceilings.length > 0 && (
          <Fact name={text.previewOf.ceilings}>{each(rules.ceilings.map(ceilingWords))}</Fact>
        )}
        {content.scales.length > 0 && (
          <Fact name={text.parts.scales}>{each(content.scales.map(scaleWords))}</Fact>
        )}
        {content.consequences.length > 0 && (
          <Fact name={text.previewOf.after}>{each(content.consequences.map(consequenceWords))}</Fact>
        )}
      </dl>
      {preset && (
        <>
          <h2>{text.open}</h2>
          <ul className={classes.open}>
            {preset.open.map((it) => (
              <li key={it}>{it}</li>
            ))}
            <li>{text.suggested(preset.suggestions.length)}</li>
          </ul>
        </>
      )}
      {content.indicators.length > 0 && <PreviewLines content={content} />}
    </section>
  )
}

function PreviewLines({ content }: { content: SchemeContent }) {
  const { indicators } = content
  return (
    <>
      <h2>{text.parts.indicators}</h2>
      <table className={classes.lines}>
        <thead>
          <tr>
            <th scope="col">{text.indicators.label}</th>
            <th scope="col" data-align="right">
              {text.indicators.weight}
            </th>
            <th scope="col" data-align="right">
              {text.indicators.full}
            </th>
            <th scope="col">{text.indicators.score}</th>
          </tr>
        </thead>
        <tbody>
          {indicators.map((line) => (
            <tr key={line.key}>
              <td style={{ paddingLeft: `${levelOf(indicators, line.key) * 1.25}rem` }}>{line.label}</td>
              <td data-align="right">{line.weight === null ? text.undecided : figure(line.weight)}</td>
              <td data-align="right">{figure(line.full)}</td>
              <td>{line.score ? scoreWords(content, line.score) : text.scoreBy.inner}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

const each = (lines: readonly string[]) =>
  lines.length === 0 ? text.none : lines.map((it) => <div key={it}>{it}</div>)
