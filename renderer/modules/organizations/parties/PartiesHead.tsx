import { navigate } from 'wouter/use-hash-location'
import type { PartyAsk, PartyRow } from '#shared/modules/organizations/party'
import { PARTY_KINDS, type PartyKind } from '#shared/modules/organizations/party-words'
import { readDay, shownDay } from '#shared/values/iso-day'
import type { Page } from '#shared/values/page'
import { SearchBox } from '../../../app/lists/ListParts'
import { Button, CountTabs, PageHead, PlainPicker } from '../../../components'
import { useTree } from '../use-organizations'
import { DayBox } from './DayBox'
import classes from './parties.module.css'
import { text } from './parties.text'
import { RegisterActions } from './registers/RegisterActions'
import { UnitFilter } from './UnitFilter'

type Props = {
  ask: PartyAsk
  onAsk: (ask: PartyAsk) => void
  answer: (Page<PartyRow> & { members: number; approved: number; filled: number }) | undefined
  onAdd: (() => void) | undefined
}

/** What is listed, its sums, and what can be done with the whole. */
export function PartiesHead({ ask, onAsk, answer, onAdd }: Props) {
  const facts = answer && [
    text.facts(answer.total, answer.members),
    text.posts(answer.approved, answer.filled),
  ]
  return (
    <>
      <PageHead
        title={text.parties}
        facts={facts?.join('　')}
        note={ask.on !== '' && text.asOfNote(shownDay(ask.on))}
        actions={
          <>
            <MapButton unitId={ask.unitId} />
            <RegisterActions
              register="parties"
              paper={{ paper: 'party-register', ask: { ...ask } }}
              name={text.registerName}
              mayEdit={onAdd !== undefined}
            />
            {onAdd && (
              <Button kind="primary" keys="ctrl+n" onClick={onAdd}>
                {text.add}
              </Button>
            )}
          </>
        }
      />
      <CountTabs<PartyAsk['state']>
        label={text.tabs}
        tabs={STATES}
        value={ask.state}
        onChange={(state) => onAsk({ ...ask, state })}
        right={<Filters ask={ask} onAsk={onAsk} />}
      />
    </>
  )
}

/** The teams of the unit that is listed; of the first town where all are. */
function MapButton({ unitId }: { unitId: PartyAsk['unitId'] }) {
  const { units } = useTree()
  const shown = unitId ?? units.find((it) => it.unitRole === 'town' || it.unitRole === 'street')?.id
  if (!shown) return null
  return <Button onClick={() => navigate(`/organizations/parties/map/${shown}`)}>{text.map}</Button>
}

const STATES = (Object.keys(text.states) as PartyAsk['state'][]).map((key) => ({
  key,
  label: text.states[key],
}))
const KINDS = Object.entries(PARTY_KINDS).map(([value, label]) => ({ value, label }))

function Filters({ ask, onAsk }: Pick<Props, 'ask' | 'onAsk'>) {
  return (
    <span className={classes.tools}>
      <DayBox
        label={text.asOf}
        value={ask.on}
        onChange={(typed) => {
          const on = readDay(typed)
          if (on !== null) onAsk({ ...ask, on })
        }}
      />
      <span className={classes.narrow}>
        <PlainPicker
          label={text.kind}
          placeholder={text.kind}
          value={ask.kinds[0] ?? ''}
          options={KINDS}
          onChange={(kind) => onAsk({ ...ask, kinds: kind === '' ? [] : [kind as PartyKind] })}
        />
      </span>
      <span className={classes.wide}>
        <UnitFilter label={text.unit} value={ask.unitId} onChange={(unitId) => onAsk({ ...ask, unitId })} />
      </span>
      <SearchBox value={ask.text} label={text.search} onChange={(it) => onAsk({ ...ask, text: it })} />
    </span>
  )
}
