import type { ReactNode } from 'react'
import { AWARD_SUBJECTS, type ProgrammeContent, type ProgrammePreset } from '#shared/modules/awards/programme'
import { stageWords, termWords, yearsWords } from '#shared/modules/awards/programme-words'
import { moneyWords } from '#shared/values/money'
import layout from '../../../app/start-from/start-from.module.css'
import { text } from './programmes.text'
import { text as rulesText } from './rules.text'

const titles = text.previewOf

type ProgrammePreviewProps = { content: ProgrammeContent; preset: ProgrammePreset | null }

/** A programme to read: what it rests on, what it leaves open, who is chosen through which stages. */
export function ProgrammePreview({ content, preset }: ProgrammePreviewProps) {
  return (
    <section className={layout.preview} aria-label={text.preview} data-selectable>
      <h2>{content.title}</h2>
      <dl className={layout.facts}>
        <Fact name={titles.source}>{content.source || text.none}</Fact>
        <Fact name={titles.years}>{yearsWords(content.everyYears)}</Fact>
        <Fact name={titles.budget}>
          {content.budget === null ? rulesText.undecided : moneyWords(content.budget)}
        </Fact>
        {content.atLeast !== null && <Fact name={titles.atLeast}>{text.people(content.atLeast)}</Fact>}
        {content.together.map((it) => (
          <Fact key={it.division} name={titles.together}>
            {text.togetherOf(it.division, it.quota)}
          </Fact>
        ))}
        {content.term && <Fact name={titles.term}>{termWords(content.term)}</Fact>}
      </dl>
      {preset && (
        <>
          <h2>{titles.open}</h2>
          <ul className={layout.open}>
            {preset.open.map((it) => (
              <li key={it}>{it}</li>
            ))}
            <li>{text.suggested(preset.suggestions.length)}</li>
          </ul>
        </>
      )}
      <CategoryLines content={content} />
      <StageLines content={content} />
    </section>
  )
}

function CategoryLines({ content }: { content: ProgrammeContent }) {
  if (content.categories.length === 0) return null
  return (
    <>
      <h2>{titles.categories}</h2>
      <table className={layout.lines}>
        <thead>
          <tr>
            <th scope="col">{rulesText.fields.division}</th>
            <th scope="col">{titles.categories}</th>
            <th scope="col">{titles.subject}</th>
            <th scope="col" data-align="right">
              {titles.quota}
            </th>
            <th scope="col" data-align="right">
              {titles.prize}
            </th>
          </tr>
        </thead>
        <tbody>
          {content.categories.map((it) => (
            <tr key={it.key}>
              <td>{it.division || text.none}</td>
              <td>{it.label}</td>
              <td>{AWARD_SUBJECTS[it.subject]}</td>
              <td data-align="right">{it.quota ?? rulesText.undecided}</td>
              <td data-align="right">{it.prize === null ? rulesText.undecided : moneyWords(it.prize)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function StageLines({ content }: { content: ProgrammeContent }) {
  return (
    <>
      <h2>{titles.stages}</h2>
      <table className={layout.lines}>
        <tbody>
          {content.stages.map((it) => (
            <tr key={it.key}>
              <td>{it.label}</td>
              <td>{stageWords(it, content)}</td>
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
