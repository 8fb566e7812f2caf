import type { Party } from '#shared/modules/organizations/party'
import { shownDay } from '#shared/values/iso-day'
import { listName } from '#shared/values/name-order'
import { EmptyState } from '../../../components'
import classes from './parties.module.css'
import { text } from './parties.text'
import { Facts, PlainTable } from './parts'

const heads = text.teamColumns

/** Posts with what is approved, who holds them, and what is empty. */
export function TeamTable({ party: { seats, team } }: { party: Party }) {
  if (seats.length === 0 && team.length === 0) return <EmptyState>{text.noTeam}</EmptyState>
  const posts = [...new Set([...seats.map((it) => it.post), ...team.map((it) => it.post)])]
  const rows = posts.flatMap((post) => {
    const approved = seats.find((it) => it.post === post)?.approved
    const held = team.filter((it) => it.post === post)
    const empty = Math.max(0, (approved ?? 0) - held.length)
    const mark = empty > 0 && <span className={classes.red}>{text.vacant(empty)}</span>
    if (held.length === 0) return [[post, approved ?? text.none, mark || text.none, '', '', '']]
    return held.map((it, at) => [
      at === 0 ? post : '',
      at === 0 ? (approved ?? text.none) : '',
      <strong key="name">{listName(it.name)}</strong>,
      shownDay(it.from) || text.unset,
      [it.fullTime ? text.fullTime : '', it.origin ? text.origins[it.origin] : ''].filter(Boolean).join('　'),
      at === held.length - 1 ? mark : '',
    ])
  })
  return (
    <PlainTable
      heads={[heads.post, heads.approved, heads.name, heads.from, heads.origin, heads.state]}
      rows={rows}
    />
  )
}

export function PastTable({ party: { past } }: { party: Party }) {
  if (past.length === 0) return <EmptyState>{text.noPast}</EmptyState>
  const rows = past.map((it) => [
    listName(it.name),
    it.post,
    shownDay(it.from) || text.unset,
    shownDay(it.to),
  ])
  return <PlainTable heads={[heads.name, heads.post, heads.from, heads.to]} rows={rows} />
}

export function ChangesTable({ party: { changes } }: { party: Party }) {
  if (changes.length === 0) return <EmptyState>{text.noChanges}</EmptyState>
  const { on, kind, before, after, document } = text.changeColumns
  const rows = changes.map((it) => [
    shownDay(it.on),
    text.changes[it.kind as keyof typeof text.changes] ?? it.kind,
    it.before || text.none,
    it.after || text.none,
    it.document || text.none,
  ])
  return <PlainTable heads={[on, kind, before, after, document]} rows={rows} />
}

/** What is on record of it beside its team. */
export function PartyFacts({ party }: { party: Party }) {
  const { fields } = text
  const place = [party.villageName, party.enterpriseName].filter(Boolean).join('　')
  return (
    <Facts
      rows={[
        [fields.name, party.name],
        [fields.parent, party.parentName || text.topLevel],
        [fields.affiliation, party.affiliation ? text.affiliations[party.affiliation] : text.unset],
        [fields.unit, [party.unitName, place].filter(Boolean).join('　') || text.unset],
        [text.membersLabel, text.membersNow(party.full, party.probationary)],
        [text.lowerLabel, party.lower > 0 ? text.lower(party.lower) : text.none],
        [fields.hasCommittee, party.hasCommittee ? text.committee.yes : text.committee.no],
        [fields.groups, party.groups],
        [fields.foundedOn, shownDay(party.foundedOn) || text.unset],
        ...(party.supervisor === '' ? [] : [[fields.supervisor, party.supervisor] as const]),
        ...(party.phone === '' ? [] : [[fields.phone, party.phone] as const]),
        ...(party.address === '' ? [] : [[fields.address, party.address] as const]),
        ...(party.remark === '' ? [] : [[fields.remark, party.remark] as const]),
      ]}
    />
  )
}
