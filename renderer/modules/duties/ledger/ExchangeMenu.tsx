import { Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import type { LedgerQuestion } from '#shared/modules/duties/contract'
import type { IntakePreview } from '#shared/platform/exchange/intake'
import { api } from '../../../api/client'
import { IntakeDialog } from '../../../app/intake/IntakeDialog'
import { useRight } from '../../../app/session'
import { useTask } from '../../../app/tasks'
import { tellDone } from '../../../app/tell-done'
import { Button } from '../../../components'
import { tellFailure } from '../../matters/tell-failure'
import { text } from './ledger.text'

type Props = {
  question: LedgerQuestion
  /** What the file is called. */
  name: string
}

/** The ledger out as a workbook in the board's own columns, and a branch's own one in. */
export function ExchangeMenu({ question, name }: Props) {
  const mayExport = useRight('ledgers.export')
  const mayEdit = useRight('ledgers.edit')
  const [preview, setPreview] = useState<IntakePreview | null>(null)
  const saving = useTask('duties.export', text.export)
  const reading = useTask('duties.readLedger', text.reading)
  if (!mayExport && !mayEdit) return null
  const save = async () => {
    const picked = await api.shell.pickSave({ purpose: 'xlsx', suggestedName: `${name}.xlsx` })
    const grant = picked.ok ? picked.value : null
    if (!grant) return
    const reply = await saving.run({ ...question, grant })
    if (reply.ok) tellDone(text.exported(grant.name, reply.value.rows))
    else tellFailure(reply)
  }
  const read = async () => {
    const picked = await api.shell.pickFiles({ purpose: 'sheets', multiple: false })
    const grant = picked.ok ? picked.value[0] : undefined
    if (!grant) return
    const reply = await reading.run({ system: question.system, board: question.board, grant })
    if (reply.ok) setPreview(reply.value)
    else tellFailure(reply)
  }
  return (
    <>
      <Menu position="bottom-end" returnFocus>
        <Menu.Target>
          <span>
            <Button
              disabled={saving.running || reading.running}
              icon={<IconChevronDown size={15} stroke={1.5} />}
            >
              {text.exchange}
            </Button>
          </span>
        </Menu.Target>
        <Menu.Dropdown>
          {mayExport && <Menu.Item onClick={() => void save()}>{text.exportLedger}</Menu.Item>}
          {mayEdit && <Menu.Item onClick={() => void read()}>{text.intake}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {preview && <Intake preview={preview} onClose={() => setPreview(null)} />}
    </>
  )
}

function Intake({ preview, onClose }: { preview: IntakePreview; onClose: () => void }) {
  const taking = useTask('duties.takeLedger', text.taking)
  const take = async () => {
    const reply = await taking.run({ id: preview.id })
    if (reply.ok) tellDone(text.taken(reply.value.added))
    else tellFailure(reply)
    onClose()
  }
  return (
    <IntakeDialog
      preview={preview}
      unit={text.unitWord}
      about={text.about}
      note={text.intakeNote}
      busy={taking.running}
      onTake={() => void take()}
      onClose={onClose}
    />
  )
}
