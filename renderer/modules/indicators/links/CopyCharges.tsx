import { useCommand } from '../../../app/queries'
import { tellDone } from '../../../app/tell-done'
import { Button, showToast } from '../../../components'
import { text } from './links.text'

/** The list of the year before as the beginning of this one's. */
export function CopyCharges({ system, to }: { system: string; to: number }) {
  const { run, running } = useCommand('indicators.copyCharges')
  const copy = async () => {
    const reply = await run({ system, from: to - 1, to })
    if (reply.ok) tellDone(text.charge.copied(reply.value.copied))
    else showToast(reply.message, { tone: 'failed' })
  }
  return (
    <Button onClick={() => void copy()} loading={running}>
      {text.charge.copy(to - 1, to)}
    </Button>
  )
}
