import { useState } from 'react'
import type { Link, LinkHolder, LinkSystem, LinksContent } from '#shared/modules/indicators/links'
import { shownDay } from '#shared/values/iso-day'
import { useApiQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { Button, EmptyState, LinkButton, PanelBlock } from '../../../components'
import classes from '../indicators.module.css'
import { EndDialog, RemoveLink } from './EndDialog'
import type { LinkDraft } from './LinkDialog'
import { text } from './links.text'

type Props = {
  system: LinkSystem & { content: LinksContent }
  holder: LinkHolder | null
  onAdd: (holder: LinkHolder, type: string) => void
  onEdit: (draft: LinkDraft) => void
}

/** Beside the list: what the row in work is linked to, kind by kind, ended links too, and what can be done. */
export function HolderPanel({ system, holder, onAdd, onEdit }: Props) {
  const { basis, types } = system.content
  return (
    <aside className={classes.panel} aria-label={text.panel}>
      {holder === null ? (
        <EmptyState>{text.choose}</EmptyState>
      ) : (
        <Links key={holder.id} {...{ types, onAdd, onEdit, holder }} system={system.key} />
      )}
      {basis !== '' && (
        <PanelBlock title={text.basis}>
          <p className={classes.basis}>{basis}</p>
        </PanelBlock>
      )}
    </aside>
  )
}

type LinksProps = Pick<Props, 'onAdd' | 'onEdit'> & {
  system: string
  types: LinksContent['types']
  holder: LinkHolder
}

function Links({ system, types, holder, onAdd, onEdit }: LinksProps) {
  const subject = { kind: holder.kind, id: holder.id }
  const { data } = useApiQuery('indicators.linkList', { system, subject, offset: 0, limit: 200 })
  const mayEdit = useRight('ledgers.edit')
  const own = (data?.rows ?? []).filter((it) => it.holder.id === holder.id)
  return types.map(({ key, label }, index) => {
    const cell = holder.cells[index]
    const facts = cell ? text.need(cell.count, cell.least, cell.most) : ''
    return (
      <PanelBlock
        key={key}
        title={label}
        facts={<span className={classes.need}>{facts}</span>}
        action={
          mayEdit && (
            <Button small title={text.addFor(label)} onClick={() => onAdd(holder, key)}>
              {text.addHere}
            </Button>
          )
        }
      >
        <ul className={classes.links}>
          {own
            .filter((it) => it.type === key)
            .map((link) => (
              <LinkLine key={link.id} link={link} onEdit={() => onEdit({ type: key, link })} />
            ))}
        </ul>
      </PanelBlock>
    )
  })
}

function LinkLine({ link, onEdit }: { link: Link; onEdit: () => void }) {
  const [act, setAct] = useState<'end' | 'remove' | null>(null)
  const mayEdit = useRight('ledgers.edit')
  const close = () => setAct(null)
  const more = [
    text.since(shownDay(link.fromOn), shownDay(link.toOn)),
    ...Object.values(link.fields),
    link.note,
  ]
  return (
    <li className={classes.link}>
      <div className={classes.linkHead}>
        <strong className={link.toOn === '' ? '' : classes.quiet}>
          {link.target?.name ?? link.targetName}
        </strong>
        {mayEdit && (
          <span className={classes.linkActs}>
            {link.toOn === '' && <LinkButton onClick={() => setAct('end')}>{text.end}</LinkButton>}
            <LinkButton onClick={onEdit}>{text.edit}</LinkButton>
            <LinkButton onClick={() => setAct('remove')}>{text.remove}</LinkButton>
          </span>
        )}
      </div>
      <div className={classes.quiet}>{[...more, link.endReason].filter(Boolean).join('　')}</div>
      {act === 'end' && <EndDialog link={link} onClose={close} />}
      {act === 'remove' && <RemoveLink link={link} onClose={close} />}
    </li>
  )
}
