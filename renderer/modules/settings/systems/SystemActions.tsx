import { Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import type { WorkSystem } from '#shared/platform/systems/schema'
import { useCommand } from '../../../app/queries'
import { Button, ConfirmDialog, ErrorNotice, type Failure, showToast } from '../../../components'
import classes from './systems.module.css'
import { text } from './systems.text'

type Props = { system: WorkSystem; onCopy: () => void; onGone: () => void }

/** 启用 and 停用, and what is done seldom: copy, back to what was delivered, delete. */
export function SystemActions({ system, onCopy, onGone }: Props) {
  const [asking, setAsking] = useState<'restore' | 'remove' | null>(null)
  const acts = useSystemActs(system, () => setAsking(null), onGone)
  const { title, on, origin } = system
  return (
    <span className={classes.actions}>
      <ErrorNotice error={acts.failure} />
      <Button onClick={() => void acts.turn(!on)}>{on ? text.switchOff : text.switchOn}</Button>
      <Menu position="bottom-end" returnFocus>
        <Menu.Target>
          <span>
            <Button kind="quiet" title={text.list} icon={<IconDots size={15} stroke={1.5} />}>
              {''}
            </Button>
          </span>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={onCopy}>{text.copy}</Menu.Item>
          {origin === 'edited' && <Menu.Item onClick={() => setAsking('restore')}>{text.restore}</Menu.Item>}
          {origin === 'own' && <Menu.Item onClick={() => setAsking('remove')}>{text.remove}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {asking === 'restore' && (
        <ConfirmDialog
          title={text.restoreTitle(title)}
          consequence={text.restoreAbout}
          confirm={text.restore}
          onConfirm={() => void acts.restore()}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'remove' && (
        <ConfirmDialog
          title={text.removeTitle(title)}
          consequence={text.removeAbout}
          confirm={text.remove}
          onConfirm={() => void acts.remove()}
          onClose={() => setAsking(null)}
          danger
        />
      )}
    </span>
  )
}

function useSystemActs(system: WorkSystem, close: () => void, onGone: () => void) {
  const [failure, setFailure] = useState<Failure>(null)
  const turning = useCommand('systems.switch')
  const restoring = useCommand('systems.restore')
  const removing = useCommand('systems.remove')
  const { engine, key, version, title } = system
  const one = { engine, key, version }
  const ended = (failed: Failure, words: string) => {
    close()
    setFailure(failed)
    if (failed === null) showToast(words)
  }
  return {
    failure,
    async turn(on: boolean) {
      const reply = await turning.run({ ...one, on })
      ended(reply.ok ? null : reply, on ? text.switchedOn(title) : text.switchedOff(title))
    },
    async restore() {
      const reply = await restoring.run(one)
      ended(reply.ok ? null : reply, text.restored(title))
    },
    async remove() {
      const reply = await removing.run(one)
      ended(reply.ok ? null : reply, text.removed(title))
      if (reply.ok) onGone()
    },
  }
}
