import { navigate } from 'wouter/use-hash-location'
import { matterAddress } from '#shared/modules/matters/address'
import type { VillageAdmissions, WarningEntry } from '#shared/modules/members/admissions'
import { dotted } from '#shared/modules/members/rules-dates'
import { WARNING_ACTS } from '#shared/modules/members/systems'
import { type Column, LinkButton } from '../../../components'
import classes from '../members.module.css'
import { text } from './admissions.text'

const { villageColumns: words } = text

/** Villages with a count for each year, the level and what was done and is to be done. */
export function villageTableColumns(years: readonly number[]): readonly Column<VillageAdmissions>[] {
  return [
    { key: 'town', title: words.town, width: 112, quiet: true, render: (it) => it.unitName },
    { key: 'name', title: words.name, width: 128, strong: true, render: (it) => it.name },
    { key: 'members', title: words.members, width: 56, align: 'right', render: (it) => it.members },
    { key: 'activists', title: words.activists, width: 80, align: 'right', from: 1100, render: activists },
    ...years.map(
      (year, at): Column<VillageAdmissions> => ({
        key: String(year),
        title: text.year(year),
        width: 56,
        align: 'right',
        render: (it) => it.counts[at] || text.none,
      }),
    ),
    { key: 'last', title: words.last, width: 120, render: lastText },
    {
      key: 'level',
      title: words.level,
      width: 88,
      render: (it) => <span className={it.owed.length > 0 ? classes.red : ''}>{it.levelLabel}</span>,
    },
    {
      key: 'owed',
      title: words.owed,
      width: 136,
      render: (it) => it.owed.map((act) => WARNING_ACTS[act]).join(' '),
    },
    {
      key: 'done',
      title: words.done,
      render: (it) => it.entries.map((one) => <Done key={one.id} entry={one} />),
    },
  ]
}

/** The last admission on record; where there is none, from which year on there could be one. */
function lastText({ lastOn, since }: VillageAdmissions): string {
  if (lastOn !== '') return dotted(lastOn)
  return since === '' ? text.noneEver : text.noneSince(since.slice(0, 4))
}

const activists = (it: VillageAdmissions) => it.activists || text.none

/** One act; a listed matter leads to its ledger. */
function Done({ entry }: { entry: WarningEntry }) {
  const words = `${dotted(entry.on)} ${WARNING_ACTS[entry.act]} ${entry.number}`
  const { matterId } = entry
  if (matterId === null) return <span className={classes.quiet}>{`${words} `}</span>
  return <LinkButton onClick={() => navigate(matterAddress(matterId))}>{words}</LinkButton>
}
