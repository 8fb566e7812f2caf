import { lazy, Suspense, useMemo, useState } from 'react'
import { moveAmongFigures, Panel, PanelBlock, Section, useShortcut } from '../../../components'
import { baseOf, gradeParts, type Part, scoreBands, summaryOf, unitLines } from './distribution'
import { FigureSubjects } from './FigureSubjects'
import { PartTable } from './PartTable'
import type { ShownResult } from './ResultTab'
import classes from './result.module.css'
import { text } from './result.text'
import { gradesOf, scoreText } from './scheme-names'
import { UnitTable } from './UnitTable'

const DistributionChart = lazy(() => import('./DistributionChart'))
const words = text.distribution

/** What is chosen: some of the subjects under a title. */
export type Chosen = { title: string; part: Part }

/** Scores and grades by how many, by unit; every number opens its subjects. */
export function DistributionView({ round, result }: ShownResult) {
  const { scheme } = round
  const [chosen, setChosen] = useState<Chosen | null>(null)
  useShortcut('escape', () => setChosen(null), { enabled: chosen !== null })
  const { rows, bands, grades, units } = useMemo(() => {
    const base = baseOf(result.rows)
    const names = gradesOf(scheme)
    return {
      rows: base,
      bands: scoreBands(base, scheme.full),
      grades: gradeParts(base, names, text.noGrade),
      units: unitLines(base, names, text.noGrade),
    }
  }, [result.rows, scheme])
  const scored = rows.filter((it) => it.score !== null).length
  const open = (title: string, part: Part) => setChosen({ title: `${title} ${part.label}`, part })
  const shared = { chosen: chosen?.title ?? '', onOpen: open }
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the numbers inside take the keys */}
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
      {chosen ? (
        <FigureSubjects
          key={chosen.title}
          round={round}
          title={chosen.title}
          rows={chosen.part.rows}
          onClose={() => setChosen(null)}
        />
      ) : (
        <Panel label={words.summary}>
          <PanelBlock title={words.summary}>
            <Summary rows={rows} scheme={scheme} />
          </PanelBlock>
          <PanelBlock title={words.basis}>
            <p className={classes.quiet}>{words.base(rows.length)}。</p>
            <p className={classes.quiet}>{words.bands}</p>
            <p className={classes.quiet}>{words.choose}</p>
          </PanelBlock>
        </Panel>
      )}
    </>
  )
}

type SummaryProps = { rows: ShownResult['result']['rows']; scheme: ShownResult['round']['scheme'] }

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
