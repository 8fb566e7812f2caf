import type { Panel, PanelMember } from '#shared/modules/awards/review'
import type { ReviewerId } from '#shared/values/id'
import { listName } from '#shared/values/name-order'
import { FigureButton, LinkButton, moveAmongFigures, Section } from '../../../components'
import { text } from './panels.text'
import classes from './reviewers.module.css'

type Props = {
  panel: Panel
  categories: string
  onConflicts: (of: ReviewerId) => void
  onEdit: (() => void) | undefined
  onRemove: (() => void) | undefined
}

const { columns } = text

/** One panel: who sits on it, how far the invitation is, what each must keep away from and has to read. */
export function PanelTable({ panel, categories, onConflicts, onEdit, onRemove }: Props) {
  const waiting = panel.members.filter((it) => it.state === 'chosen').reduce((sum, it) => sum + it.toCheck, 0)
  return (
    <Section
      title={panel.name}
      facts={text.panelFacts(categories, panel.nominations)}
      action={
        <span className={classes.links}>
          {onEdit && <LinkButton onClick={onEdit}>{text.edit}</LinkButton>}
          {onRemove && (
            <LinkButton quiet onClick={onRemove}>
              {text.remove}
            </LinkButton>
          )}
        </span>
      }
      framed
    >
      {waiting > 0 && <p className={classes.waiting}>{text.waitToInvite(waiting)}</p>}
      <table className={classes.table} aria-label={panel.name} onKeyDown={moveAmongFigures}>
        <thead>
          <tr>
            <th>{columns.name}</th>
            <th>{columns.unit}</th>
            <th>{columns.role}</th>
            <th>{columns.state}</th>
            <th data-align="right">{columns.conflicts}</th>
            <th data-align="right">{columns.load}</th>
            <th data-align="right">{columns.submitted}</th>
          </tr>
        </thead>
        <tbody>
          {panel.members.map((it) => (
            <Member key={it.reviewerId} member={it} onConflicts={() => onConflicts(it.reviewerId)} />
          ))}
          {panel.members.length === 0 && (
            <tr>
              <td colSpan={7} className={classes.quiet}>
                {text.noMembers}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </Section>
  )
}

function Member({ member, onConflicts }: { member: PanelMember; onConflicts: () => void }) {
  const { name, unitName, role, state, conflicts, toCheck, load, submitted } = member
  const away = state === 'declined' || state === 'absent'
  return (
    <tr data-away={away}>
      <td className={classes.strong}>{listName(name)}</td>
      <td>{unitName || text.none}</td>
      <td>{text.roles[role]}</td>
      <td>{text.states[state]}</td>
      <td data-align="right" className={toCheck > 0 ? classes.amber : undefined}>
        <FigureButton
          title={text.conflictsOf(name)}
          count={conflicts}
          column={0}
          current={false}
          onOpen={onConflicts}
        />
      </td>
      <td data-align="right">{load === 0 ? text.none : load}</td>
      <td data-align="right">{submitted === 0 ? text.none : submitted}</td>
    </tr>
  )
}
