import { Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { LedgerFilter, LedgerSystem } from '#shared/modules/matters/contract-matters'
import type { MatterSystem } from '#shared/modules/matters/system'
import type { IntakePreview } from '#shared/platform/exchange/intake'
import { api } from '../../../api/client'
import { WorkPaperActions } from '../../../app/papers/WorkPaperActions'
import { useCommand } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { tellOperation } from '../../../app/status'
import { useTask } from '../../../app/tasks'
import { Button, PageHead, showToast } from '../../../components'
import { text } from '../matters.text'
import { tellFailure } from '../tell-failure'
import { MatterIntake } from './MatterIntake'

type Props = {
  ledger: LedgerSystem
  rules: MatterSystem
  filter: Pick<LedgerFilter, 'system' | 'tab' | 'text' | 'kind' | 'unitId'>
  mayEdit: boolean
  onAdd: () => void
}

/** What the ledger is called and can do: enter, figures, Excel in and out, paper. */
export function ListingHead({ ledger, rules, filter, mayEdit, onAdd }: Props) {
  const [preview, setPreview] = useState<IntakePreview | null>(null)
  return (
    <>
      <PageHead
        title={ledger.title}
        facts={text.facts(ledger.counts.all, ledger.source)}
        low
        actions={
          <>
            <Button onClick={() => navigate(`/ledgers/matters/figures/${ledger.key}`)}>{text.figures}</Button>
            <WorkPaperActions
              paper={{ paper: 'matter-ledger', ask: filter }}
              label={text.ledgerPaper}
              name={text.paperName(ledger.title)}
            />
            <More ledger={ledger} rules={rules} filter={filter} mayEdit={mayEdit} onRead={setPreview} />
            {mayEdit && (
              <Button kind="primary" keys="ctrl+n" onClick={onAdd}>
                {text.add}
              </Button>
            )}
          </>
        }
      />
      {preview && <MatterIntake preview={preview} onClose={() => setPreview(null)} />}
    </>
  )
}

type MoreProps = Omit<Props, 'onAdd'> & { onRead: (preview: IntakePreview) => void }

function More({ ledger, rules, filter, mayEdit, onRead }: MoreProps) {
  const mayExport = useRight('ledgers.export')
  const acts = useExchange(ledger, filter, onRead)
  if (!mayEdit && !mayExport) return null
  return (
    <Menu position="bottom-end" returnFocus>
      <Menu.Target>
        <span>
          <Button disabled={acts.running} icon={<IconChevronDown size={15} stroke={1.5} />}>
            {text.more}
          </Button>
        </span>
      </Menu.Target>
      <Menu.Dropdown>
        {mayExport && <Menu.Item onClick={() => void acts.save()}>{text.export}</Menu.Item>}
        {mayEdit && <Menu.Item onClick={() => void acts.read()}>{text.intake}</Menu.Item>}
        {mayEdit && rules.plan.length > 0 && (
          <Menu.Item onClick={() => void acts.startPlan()}>{text.startPlan}</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

function useExchange(
  { key: system, title }: LedgerSystem,
  filter: Props['filter'],
  onRead: MoreProps['onRead'],
) {
  const saving = useTask('matters.saveLedger', text.export)
  const reading = useTask('matters.readLedger', text.intakeDialog.reading)
  const planning = useCommand('matters.startPlan')
  return {
    running: saving.running || reading.running || planning.running,
    async save() {
      const suggestedName = `${text.paperName(title)}.xlsx`
      const picked = await api.shell.pickSave({ purpose: 'xlsx', suggestedName })
      if (!picked.ok || picked.value === null) return
      const reply = await saving.run({ ...filter, grant: picked.value })
      if (reply.ok) tellDone(text.exported(reply.value.rows))
      else tellFailure(reply)
    },
    async read() {
      const picked = await api.shell.pickFiles({ purpose: 'sheets', multiple: false })
      const grant = picked.ok ? picked.value[0] : undefined
      if (!grant) return
      const reply = await reading.run({ system, grant })
      if (reply.ok) onRead(reply.value)
      else tellFailure(reply)
    },
    async startPlan() {
      const reply = await planning.run({ system, year: new Date().getFullYear() })
      if (reply.ok) tellDone(text.planStarted(reply.value.added))
      else tellFailure(reply)
    },
  }
}

function tellDone(words: string): void {
  tellOperation(words)
  showToast(words)
}
