import { Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { useRight } from '../../app/session'
import { Button, LinkButton } from '../../components'
import { RestingDialog } from './RestingDialog'
import { text } from './reports.text'
import { ChargesDialog } from './year/ChargesDialog'
import { WorkYearDialog } from './year/WorkYearDialog'

type Asking = 'charges' | 'year' | 'resting' | null

/** What the workbench is made by: who is in charge, the year's work, letters sent, matters put off. */
export function WorkMenu({ resting }: { resting: number }) {
  const [asking, setAsking] = useState<Asking>(null)
  const mayEdit = useRight('systems.edit')
  const seesLetters = useRight('ledgers.read')
  const close = () => setAsking(null)
  return (
    <>
      {resting > 0 && (
        <LinkButton quiet onClick={() => setAsking('resting')}>
          {text.resting(resting)}
        </LinkButton>
      )}
      <Menu position="bottom-end" returnFocus>
        <Menu.Target>
          <span>
            <Button kind="quiet" title={text.more} icon={<IconDots size={15} stroke={1.5} />}>
              {''}
            </Button>
          </span>
        </Menu.Target>
        <Menu.Dropdown>
          {seesLetters && (
            <Menu.Item onClick={() => navigate('/workbench/letters')}>{text.letterBook}</Menu.Item>
          )}
          <Menu.Item onClick={() => setAsking('resting')}>{text.restList}</Menu.Item>
          {mayEdit && <Menu.Item onClick={() => setAsking('charges')}>{text.charges}</Menu.Item>}
          {mayEdit && <Menu.Item onClick={() => setAsking('year')}>{text.yearWork}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {asking === 'resting' && <RestingDialog onClose={close} />}
      {asking === 'charges' && <ChargesDialog onClose={close} />}
      {asking === 'year' && <WorkYearDialog onClose={close} />}
    </>
  )
}
