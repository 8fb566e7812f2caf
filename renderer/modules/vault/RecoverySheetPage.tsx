import { type FormEvent, useState } from 'react'
import { Button, FieldStack, Panel, PanelBlock, TextField, useShortcut } from '../../components'
import { RecoverySheetPaper } from './RecoverySheetPaper'
import { dropRecovery, isGroup, type Recovery } from './recovery'
import classes from './recovery.module.css'
import { text } from './vault.text'

/** The sheet, once: printed and sealed before work begins. The last group proves that the paper can be read. */
export function RecoverySheetPage({ sheet }: { sheet: Recovery }) {
  const [typed, setTyped] = useState('')
  const [left, setLeft] = useState(false)
  const right = isGroup(typed, sheet.groups.at(-1))
  const print = () => window.print()
  useShortcut('ctrl+p', print, { label: text.print })
  return (
    <div className={classes.page}>
      <div className={classes.desk}>
        <RecoverySheetPaper sheet={sheet} />
      </div>
      <Panel label={text.sheetHead}>
        <PanelBlock title={text.sheetHead} facts={text.sheetFacts}>
          <p>{text.sheetWhy}</p>
        </PanelBlock>
        <PanelBlock>
          <ol className={classes.steps}>
            {text.sheetSteps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <Button keys="ctrl+p" onClick={print}>
            {text.print}
          </Button>
        </PanelBlock>
        <PanelBlock>
          <form
            className={classes.confirm}
            onSubmit={(event: FormEvent) => {
              event.preventDefault()
              if (right) dropRecovery()
              else setLeft(true)
            }}
          >
            <p>{text.sheetConfirm}</p>
            <FieldStack labelWidth={56}>
              <TextField
                label={text.lastGroup}
                value={typed}
                onChange={(words) => {
                  setTyped(words)
                  setLeft(false)
                }}
                onDone={() => setLeft(true)}
                error={left && typed !== '' && !right ? text.lastGroupWrong : undefined}
                autoFocus
              />
            </FieldStack>
            <Button kind="primary" submit disabled={!right}>
              {text.printed}
            </Button>
          </form>
        </PanelBlock>
      </Panel>
    </div>
  )
}
