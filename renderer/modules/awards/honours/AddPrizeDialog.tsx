import { useState } from 'react'
import { type CycleId, HonourId } from '#shared/values/id'
import { useApiQuery, useCommand } from '../../../app/queries'
import {
  Button,
  Dialog,
  ErrorNotice,
  errorAt,
  type Failure,
  FieldStack,
  PickerField,
  showToast,
  TextField,
} from '../../../components'
import { MoneyField } from '../programmes/MoneyField'
import { ConsentDialog } from './ConsentDialog'
import { text } from './prizes.text'
import { useConsent } from './use-consent'

type AddPrizeDialogProps = { cycleId: CycleId; consent: string; onClose: () => void }

const BLANK = { honourId: '', item: text.itemValue, gross: 0, tax: 0, payee: '', basis: '' }
type Draft = typeof BLANK

/** A payment that no rule makes: another item, another amount. */
export function AddPrizeDialog({ cycleId, consent, onClose }: AddPrizeDialogProps) {
  const [draft, setDraft] = useState(BLANK)
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  const { run, running } = useCommand('awards.savePrize')
  const { send, asking, failure, answer } = useConsent(
    (document) => {
      const content = { ...draft, honourId: HonourId.parse(draft.honourId) }
      return run({ cycleId, id: null, version: 0, content, consent: document })
    },
    ({ name }) => {
      showToast(text.added(name))
      onClose()
    },
  )
  if (asking) return <ConsentDialog refusal={asking} consent={consent} onAnswer={answer} />
  return (
    <Dialog
      title={text.addTitle}
      onClose={onClose}
      width={520}
      actions={
        <>
          <Button onClick={onClose} keys="escape">
            {text.cancel}
          </Button>
          <Button kind="primary" onClick={send} disabled={!isComplete(draft)} loading={running}>
            {text.save}
          </Button>
        </>
      }
    >
      <FieldStack>
        <HonourField cycleId={cycleId} value={draft.honourId} onChange={change} failure={failure} />
        <PaymentFields draft={draft} onChange={change} />
      </FieldStack>
      <ErrorNotice error={failure} />
    </Dialog>
  )
}

function isComplete({ honourId, item, gross }: Draft): boolean {
  return honourId !== '' && item.trim() !== '' && gross > 0
}

type HonourFieldProps = {
  cycleId: CycleId
  value: string
  onChange: (part: Partial<Draft>) => void
  failure: Failure
}

/** What is paid for; who is paid and by which document follow from it. */
function HonourField({ cycleId, value, onChange, failure }: HonourFieldProps) {
  const { data: list = [] } = useApiQuery('awards.awardList', { cycleId })
  const choose = (honourId: string) => {
    const honour = list.find((it) => it.id === honourId)
    onChange({
      honourId,
      payee: honour?.subject === 'person' ? honour.name : '',
      basis: honour?.document ?? '',
    })
  }
  return (
    <PickerField
      label={text.honour}
      name="content.honourId"
      value={value}
      onChange={choose}
      options={list.map((it) => ({ value: it.id, label: it.name, hint: it.categoryLabel }))}
      error={errorAt(failure, 'content.honourId')}
    />
  )
}

type PaymentFieldsProps = { draft: Draft; onChange: (part: Partial<Draft>) => void }

function PaymentFields({ draft, onChange }: PaymentFieldsProps) {
  return (
    <>
      <TextField
        label={text.item}
        name="content.item"
        rule={text.itemRule}
        value={draft.item}
        onChange={(item) => onChange({ item })}
        limit={40}
      />
      <MoneyField
        label={text.gross}
        value={draft.gross}
        onChange={(gross) => onChange({ gross: gross ?? 0 })}
      />
      <MoneyField label={text.tax} value={draft.tax} onChange={(tax) => onChange({ tax: tax ?? 0 })} />
      <TextField
        label={text.columns.payee}
        value={draft.payee}
        onChange={(payee) => onChange({ payee })}
        limit={100}
      />
      <TextField
        label={text.basis}
        value={draft.basis}
        onChange={(basis) => onChange({ basis })}
        limit={200}
      />
    </>
  )
}
