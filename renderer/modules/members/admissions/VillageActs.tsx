import { useState } from 'react'
import type { WarningSystem } from '#shared/modules/members/admissions'
import { WARNING_ACTS, type WarningAct } from '#shared/modules/members/systems'
import { WorkPaperActions } from '../../../app/papers/WorkPaperActions'
import { useRight } from '../../../app/session'
import { BottomBar, Button } from '../../../components'
import { text as common } from '../members.text'
import { text } from './admissions.text'
import { WarningDialog } from './WarningDialog'

type Props = {
  system: WarningSystem
  on: string
  keys: ReadonlySet<string>
  onNone: () => void
  /** Types the yearly statistics of those marked. */
  onYears: () => void
}

/** What can be done with the villages marked: cards, talks, listed matters, their notices, and years filled in later. */
export function VillageActs({ system, on, keys, onNone, onYears }: Props) {
  const [act, setAct] = useState<WarningAct | null>(null)
  const mayEdit = useRight('ledgers.edit')
  const { kind } = system.rule.scope
  return (
    <BottomBar>
      <span>{common.selected(keys.size)}</span>
      {mayEdit &&
        actsOf(system).map((it) => (
          <Button key={it} onClick={() => setAct(it)}>
            {text.act(WARNING_ACTS[it], keys.size)}
          </Button>
        ))}
      <WorkPaperActions
        paper={{ paper: 'admission-notice', ask: { system: system.key, on, ids: [...keys] } }}
        label={text.notice}
        name={text.notice}
        beside
      />
      {mayEdit && <Button onClick={onYears}>{text.fillYears}</Button>}
      <Button onClick={onNone} keys="escape">
        {common.unmark}
      </Button>
      {act && (
        <WarningDialog
          system={system}
          act={act}
          subjects={[...keys].map((id) => ({ kind, id }))}
          on={on}
          onClose={() => setAct(null)}
          onDone={onNone}
        />
      )}
    </BottomBar>
  )
}

/** Acts that any level asks for, each once. */
function actsOf({ rule }: WarningSystem): WarningAct[] {
  return [...new Set(rule.levels.flatMap((it) => it.acts))]
}
