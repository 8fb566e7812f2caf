import { lazy, Suspense, useMemo, useState } from 'react'
import type { ResultRow } from '#shared/modules/evaluations/result'
import type { SchemeContent } from '#shared/modules/evaluations/scheme'
import { moveAmongFigures, Panel, PanelBlock, Section, useShortcut } from '../../../components'
import { baseOf, gradeParts, type Part, scoreBands, summaryOf, unitLines } from './distribution'
import { FigureSubjects } from './FigureSubjects'
import { PartTable } from './PartTable'
import classes from './result.module.css'
import { text } from './result.text'
import { gradesOf, scoreText } from './scheme-names'
import type { ShownResult } from './shown-result'
import { UnitTable } from './UnitTable'

const DistributionChart = lazy(() => import('./DistributionChart'))
const words = text.distribution

/** What is chosen: some of the subjects under a title. */
export type Chosen = { title: string; part: Part }

/** Scores and grades by how many, by unit; every number opens its subjects. */
export function DistributionView({ round, result }: ShownResult) {
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const close = () => setChosen(null)
  useShortcut('escape', close, { enabled: chosen !== null })
  const parts = useMemo(() => partsOf(result.rows, round.scheme), [result.rows, round.scheme])
  return (
    <>
      <Parts
        scheme={round.scheme}
        parts={parts}
        chosen={chosen?.title ?? ''}
        onOpen={(title, part) => setChosen({ title: `${title} ${part.label}`, part })}
      />
      {chosen ? (
        <FigureSubjects
          key={chosen.title}
          round={round}
          title={chosen.title}
          rows={chosen.part.rows}
          onClose={close}
        />
      ) : (
        <Panel label={words.summary}>
          <PanelBlock title={words.summary}>
            <Summary rows={parts.rows} scheme={round.scheme} />
          </PanelBlock>
          <PanelBlock title={words.basis}>
            <p className={classes.quiet}>{words.base(parts.rows.length)}。</p>
            <p className={classes.quiet}>{words.bands}</p>
            <p className={classes.quiet}>{words.choose}</p>
          </PanelBlock>
        </Panel>
      )}
    </>
  )
}

function partsOf(all: readonly ResultRow[], scheme: SchemeContent) {
  const rows = baseOf(all)
  const grades = gradesOf(scheme)
  return {
    rows,
    scored: rows.filter((it) => it.score !== null).length,
    bands: scoreBands(rows, scheme.full),
    grades: gradeParts(rows, grades, text.noGrade),
    units: unitLines(rows, grades, text.noGrade),
  }
}

type PartsProps = {
  scheme: SchemeContent
  parts: ReturnType<typeof partsOf>
  /** The title of the number in sight. */
  chosen: string
  onOpen: (title: string, part: Part) => void
}

function Parts({ scheme, parts, ...shared }: PartsProps) {
  const { rows, scored, bands, grades, units } = parts
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the numbers inside take the keys
    <div className={classes.sheet} onKeyDown={moveAmongFigures}>
      <Section title={words.scores} facts={words.scored(scored)}>
        {bands.length === 0 ? (
          <p className={classes.quiet}>{words.few}</p>
        ) : (
          <div className={classes.sideBySide}>
            <PartTable title={words.scores} head={words.band} parts={bands} base={scored} {...shared} />
            <Suspense>
              <DistributionChart bands={bands} label={words.chart} />
            </Suspense>
          </div>
        )}
      </Section>
      <Section title={words.grades} facts={words.base(rows.length)}>
        <PartTable
          title={words.grades}
          head={words.grade}
          parts={grades}
          base={rows.length}
          bars
          {...shared}
        />
      </Section>
      {units.length > 1 && (
        <Section title={words.units}>
          <UnitTable scheme={scheme} units={units} parts={grades} {...shared} />
        </Section>
      )}
    </div>
  )
}

type SummaryProps = { rows: readonly ResultRow[]; scheme: SchemeContent }

function Summary({ rows, scheme }: SummaryProps) {
  const summary = summaryOf(rows)
  if (!summary) return <p className={classes.quiet}>{words.few}</p>
  return (
    <dl className={classes.pairs}>
      {(['mean', 'median', 'highest', 'lowest'] as const).map((it) => (
        <div key={it}>
          <dt>{words[it]}</dt>
          <dd>{scoreText(scheme, summary[it])}</dd>
        </div>
      ))}
    </dl>
  )
}
