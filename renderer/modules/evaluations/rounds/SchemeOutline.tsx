import { navigate } from 'wouter/use-hash-location'
import { leavesOf, schemeProblems } from '#shared/modules/evaluations/rules'
import { type Group, type Scheme, SUBJECT_KINDS } from '#shared/modules/evaluations/scheme'
import { LinkButton, PanelBlock } from '../../../components'
import classes from './rounds.module.css'
import { text } from './rounds.text'

/** What a round would be held with: the scheme in short, and everything wrong with it. */
export function SchemeOutline({ scheme }: { scheme: Scheme }) {
  const { content } = scheme
  return (
    <>
      <SchemeProblems scheme={scheme} />
      <PanelBlock title={text.outline} facts={text.edition(scheme.edition)}>
        <dl className={classes.facts}>
          <dt>{text.subjectKind}</dt>
          <dd>{SUBJECT_KINDS[content.subject]}</dd>
          <dt>{text.groups}</dt>
          <dd>
            {content.groups.map((it) => (
              <GroupLine key={it.key} group={it} />
            ))}
          </dd>
          <dt>{text.indicators}</dt>
          <dd>{text.indicatorCount(leavesOf(content).length)}</dd>
          <dt>{text.grades}</dt>
          <dd>{content.rules.grades.map((it) => it.grade).join('、') || text.none}</dd>
        </dl>
      </PanelBlock>
    </>
  )
}

function GroupLine({ group }: { group: Group }) {
  return (
    <p className={classes.groupLine}>
      <span>{text.groupLine(group.letter, group.name)}</span>
      {group.covers === 'unit' && <span className={classes.quiet}>{text.coversUnit}</span>}
      <span className={classes.figure}>{text.weight(group.weight)}</span>
    </p>
  )
}

function SchemeProblems({ scheme }: { scheme: Scheme }) {
  const problems = schemeProblems(scheme.content)
  const errors = problems.filter((it) => it.level === 'error')
  return (
    <PanelBlock
      title={
        problems.length === 0
          ? text.noProblems
          : text.problems(errors.length, problems.length - errors.length)
      }
      action={
        <LinkButton onClick={() => navigate(`/evaluations/schemes/${scheme.id}`)}>
          {text.openScheme}
        </LinkButton>
      }
    >
      <ul className={classes.problems}>
        {problems.map((it) => (
          <li key={`${it.place} ${it.message}`} data-level={it.level}>
            <span>{it.message}</span>
            <span className={classes.quiet}>{it.remedy}</span>
          </li>
        ))}
      </ul>
      {errors.length > 0 && <p className={classes.quiet}>{text.errorsWait}</p>}
    </PanelBlock>
  )
}
