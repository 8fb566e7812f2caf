import type { WarningAsk } from '#shared/modules/members/admissions'
import { DayField } from '../../../app/DayField'
import { SearchBox } from '../../../app/lists/ListParts'
import type { OutputOf } from '../../../app/queries'
import { CountTabs } from '../../../components'
import classes from '../members.module.css'
import { text } from './admissions.text'

/** A tab needs a key of its own; no level is called so. */
const EVERY_LEVEL = '*'

type Props = {
  ask: WarningAsk
  onAsk: (ask: WarningAsk) => void
  answer: OutputOf<'members.villageAdmissions'> | undefined
}

/** Villages by the level they stand at, on a day, by name or town. */
export function VillageFilters({ ask, onAsk, answer }: Props) {
  return (
    <CountTabs<string>
      label={text.level}
      tabs={[
        { key: EVERY_LEVEL, label: text.everyLevel },
        ...(answer?.levels ?? []).map((it) => ({
          key: it.key,
          label: it.label,
          count: it.count,
          tone: it.owed > 0 ? ('red' as const) : undefined,
        })),
      ]}
      value={ask.level || EVERY_LEVEL}
      onChange={(level) => onAsk({ ...ask, level: level === EVERY_LEVEL ? '' : level })}
      right={
        <span className={classes.tools}>
          <DayField
            label={text.on}
            value={ask.on}
            onChange={(on) => /^\d{4}-\d\d-\d\d$/.test(on) && onAsk({ ...ask, on })}
          />
          <SearchBox
            value={ask.text}
            label={text.searchVillage}
            onChange={(it) => onAsk({ ...ask, text: it })}
          />
        </span>
      }
    />
  )
}
