import { useState } from 'react'
import { BottomBar, Button, ProgressLine, useShortcut } from '../../../components'
import { type ScanView, scanView } from './scan-state'
import classes from './scans.module.css'
import { text } from './scans.text'
import type { useScanTake } from './use-scans'

type Props = { open: NonNullable<ScanView['open']>; take: ReturnType<typeof useScanTake> }

/** How many pages will be taken in, and the one button that does it. */
export function ScanBar({ open, take }: Props) {
  const [creates, setCreates] = useState(false)
  const { left } = scanView.use()
  const due = open.preview.pages - left.size
  const run = () => take.run(creates)
  useShortcut('ctrl+enter', run, { enabled: due > 0 && !take.running })
  const named = open.preview.rule !== 'none' && open.materialId === null
  return (
    <BottomBar
      kind="commit"
      right={
        take.running ? (
          <ProgressLine progress={take.progress} onCancel={take.cancel} />
        ) : (
          <>
            {named && (
              <label className={classes.tick}>
                <input type="checkbox" checked={creates} onChange={(it) => setCreates(it.target.checked)} />
                {text.createMissing}
              </label>
            )}
            <Button kind="primary" keys="ctrl+enter" disabled={due === 0} onClick={run}>
              {text.take(due)}
            </Button>
          </>
        )
      }
    >
      <strong>{text.willTake(due)}</strong>
      {left.size > 0 && <span className={classes.quiet}>{text.leftOut(left.size)}</span>}
    </BottomBar>
  )
}
