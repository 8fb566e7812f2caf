import { navigate } from 'wouter/use-hash-location'
import type { Duplicate, NominationProblem } from '#shared/modules/awards/nomination'
import { nominationProblems } from '#shared/modules/awards/rules'
import { useApiQuery } from '../../../app/queries'
import { Panel, PanelBlock, Tag } from '../../../components'
import { goToPlace } from './FormNav'
import { text } from './nomination-page.text'
import classes from './nominations.module.css'
import type { NominationEditing } from './use-nomination'

/** What is wrong with the form as typed, and who seems to be the same as what is stored. */
export function NominationPanel({ editing }: { editing: NominationEditing }) {
  return (
    <Panel label={text.problems}>
      <Problems editing={editing} />
      {editing.nomination && <Duplicates editing={editing} />}
    </Panel>
  )
}

function Problems({ editing: { cycle, content, nomination } }: { editing: NominationEditing }) {
  const category = cycle.content.categories.find((it) => it.key === content.category)
  if (!category) return null
  const problems = nominationProblems(category, content, nomination?.attachments ?? [])
  const errors = problems.filter((it) => it.kind === 'error')
  const notices = problems.filter((it) => it.kind === 'notice')
  return (
    <PanelBlock title={text.problems} facts={text.problemsFacts(errors.length, notices.length)}>
      {problems.length === 0 && <p className={classes.quiet}>{text.noProblems}</p>}
      <ul className={classes.problems}>
        {[...errors, ...notices].map((it) => (
          <Problem key={`${it.place} ${it.text}`} problem={it} />
        ))}
      </ul>
    </PanelBlock>
  )
}

function Problem({ problem: { kind, place, text: words } }: { problem: NominationProblem }) {
  return (
    <li>
      <button type="button" className={classes.problem} data-kind={kind} onClick={() => goToPlace(place)}>
        {words}
      </button>
    </li>
  )
}

function Duplicates({ editing: { nomination, cycle } }: { editing: NominationEditing }) {
  const id = nomination?.id ?? ('' as never)
  const { data } = useApiQuery('awards.nominationProblems', { id }, { enabled: nomination !== null })
  const duplicates = data?.duplicates ?? []
  return (
    <PanelBlock title={text.duplicates} facts={text.savedOnly}>
      {data && duplicates.length === 0 && <p className={classes.quiet}>{text.noDuplicates}</p>}
      <ul className={classes.duplicates}>
        {duplicates.map((it) => (
          <DuplicateLine
            key={`${it.nominationId} ${it.cycleTitle} ${it.categoryLabel}`}
            duplicate={it}
            here={it.cycleId === cycle.id}
          />
        ))}
      </ul>
    </PanelBlock>
  )
}

type LineProps = { duplicate: Duplicate; here: boolean }

function DuplicateLine({ duplicate, here }: LineProps) {
  const { nominationId, cycleId, cycleTitle, categoryLabel, name, unitName, by, awarded, trouble, year } =
    duplicate
  const open = () => navigate(`/awards/cycles/${cycleId}/nominations/${nominationId}`)
  const words = `${here ? '' : `${cycleTitle}　`}${categoryLabel}`
  return (
    <li className={classes.duplicate} data-trouble={trouble}>
      <div className={classes.duplicateHead}>
        {nominationId && cycleId ? (
          <button type="button" className="link" onClick={open}>
            {name}
          </button>
        ) : (
          <span>{name}</span>
        )}
        <Tag tone={trouble ? 'amber' : 'normal'}>{text.by[by]}</Tag>
        {awarded && <Tag>{text.awarded}</Tag>}
      </div>
      <div className={classes.quiet}>{[words, unitName].filter(Boolean).join('　')}</div>
      {!here && !cycleTitle.includes(String(year)) && <div className={classes.quiet}>{year}</div>}
    </li>
  )
}
