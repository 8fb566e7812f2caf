import { useState } from 'react'
import { addresseesOf } from '#shared/modules/reports/rules-workbench'
import type { WorkItem } from '#shared/modules/reports/workbench'
import { useRight } from '../../app/session'
import { BottomBar, Button, ErrorNotice, LinkButton } from '../../components'
import { LetterDialog } from './letters/LetterDialog'
import { RestDialog } from './RestDialog'
import { text } from './reports.text'
import { useRest } from './use-work-acts'

type Props = { items: readonly WorkItem[]; onNone: () => void }

/** What can be done with the marked matters at once. */
export function WorkBar({ items, onNone }: Props) {
  const [asking, setAsking] = useState<'letters' | 'rest' | null>(null)
  const mayWrite = useRight('ledgers.edit')
  const { put, failure } = useRest()
  const keys = items.map((it) => it.key)
  const writable = items.filter((it) => addresseesOf(it).length > 0)
  const silence = async () => {
    if (await put(keys, '')) onNone()
  }
  return (
    <BottomBar
      right={
        <LinkButton quiet onClick={onNone}>
          {text.unselect}
        </LinkButton>
      }
    >
      <strong>{text.selected(items.length)}</strong>
      {mayWrite && (
        <Button
          small
          disabled={writable.length === 0}
          title={writable.length === 0 ? text.cannotWrite : undefined}
          onClick={() => setAsking('letters')}
        >
          {text.writeLetters}
        </Button>
      )}
      <Button small onClick={() => setAsking('rest')}>
        {text.rest}
      </Button>
      <Button small onClick={() => void silence()}>
        {text.never}
      </Button>
      <ErrorNotice error={failure} />
      {asking === 'letters' && (
        <LetterDialog
          items={writable}
          leftOut={items.length - writable.length}
          onClose={() => setAsking(null)}
          onSent={onNone}
        />
      )}
      {asking === 'rest' && <RestDialog keys={keys} onClose={() => setAsking(null)} onDone={onNone} />}
    </BottomBar>
  )
}
