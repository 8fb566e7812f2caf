import { Menu } from '@mantine/core'
import { IconChevronUp } from '@tabler/icons-react'
import { useState } from 'react'
import type { ManyDone } from '#shared/modules/matters/contract-matters'
import { needsOf } from '#shared/modules/matters/rules-moves'
import type { MatterMove, MatterSystem, Rung } from '#shared/modules/matters/system'
import type { MatterId } from '#shared/values/id'
import { RefusedFiles } from '../../../app/files/RefusedFiles'
import { WorkPaperActions } from '../../../app/papers/WorkPaperActions'
import { useRight } from '../../../app/session'
import { BottomBar, Button } from '../../../components'
import { text } from '../matters.text'
import { ManyDialog } from './ManyDialog'

type Props = { rules: MatterSystem; keys: ReadonlySet<string>; onDone: () => void }
type Act = { move: MatterMove } | { rung: Rung }

/** What is done for all that are marked: steps, rungs of the ladder, papers. */
export function MatterBar({ rules, keys, onDone }: Props) {
  const mayEdit = useRight('ledgers.edit')
  const mayConfirm = useRight('ledgers.confirm')
  const [act, setAct] = useState<Act | null>(null)
  const [left, setLeft] = useState<ManyDone['left']>([])
  const ids = [...keys] as MatterId[]
  const moves = rules.moves.filter((it) => (needsOf(rules, it).has('second') ? mayConfirm : mayEdit))
  const settle = (done: ManyDone) => {
    setAct(null)
    setLeft(done.left)
    if (done.left.length === 0) onDone()
  }
  return (
    <BottomBar
      right={
        <Button kind="quiet" onClick={onDone}>
          {text.bar.clear}
        </Button>
      }
    >
      <span>{text.bar.selected(keys.size)}</span>
      <ActMenu label={text.bar.moves} acts={moves} onPick={(move) => setAct({ move })} />
      {mayEdit && rules.ladder.length > 0 && (
        <ActMenu label={text.bar.rungs} acts={rules.ladder} onPick={(rung) => setAct({ rung })} />
      )}
      <Papers ids={ids} />
      {act && <ManyDialog rules={rules} act={act} ids={ids} onDone={settle} onClose={() => setAct(null)} />}
      {left.length > 0 && (
        <RefusedFiles
          refused={left.map((it) => ({ name: it.number, reason: it.reason }))}
          title={text.many.leftTitle(left.length)}
          onClose={() => setLeft([])}
        />
      )}
    </BottomBar>
  )
}

type MenuProps<A> = { label: string; acts: readonly A[]; onPick: (act: A) => void }

function ActMenu<A extends { key: string; label: string }>({ label, acts, onPick }: MenuProps<A>) {
  if (acts.length === 0) return null
  return (
    <Menu position="top-start" returnFocus>
      <Menu.Target>
        <span>
          <Button icon={<IconChevronUp size={15} stroke={1.5} />}>{label}</Button>
        </span>
      </Menu.Target>
      <Menu.Dropdown>
        {acts.map((it) => (
          <Menu.Item key={it.key} onClick={() => onPick(it)}>
            {it.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function Papers({ ids }: { ids: MatterId[] }) {
  const { notice, closing } = text.bar
  return (
    <>
      <WorkPaperActions
        paper={{ paper: 'matter-notice', ask: { ids } }}
        label={notice}
        name={notice}
        beside
      />
      <WorkPaperActions
        paper={{ paper: 'matter-closing', ask: { ids } }}
        label={closing}
        name={closing}
        beside
      />
    </>
  )
}
