import { Dialog, useShortcut } from '../../../components'
import { useEditing } from '../person/editor-context'
import { FILLING_RULES } from '../person/rules.text'
import { factsOfCell } from './cell-facts'
import classes from './form.module.css'
import { text } from './form.text'
import { breaksLines } from './use-cell-keys'
import { useCellText } from './use-cell-text'

/** The cell in work, large enough for a long text; Ctrl+Q again goes back to the sheet. */
export function ZoomEditor({ onClose }: { onClose: () => void }) {
  const { content, texts, cell } = useEditing()
  const facts = factsOfCell(cell, { content, texts })
  const { kind } = facts.target
  if (cell === '' || kind === 'photo' || kind === 'fixed') return null
  return (
    <Dialog title={facts.label} width={860} onClose={onClose}>
      <ZoomedText onClose={onClose} />
    </Dialog>
  )
}

function ZoomedText({ onClose }: { onClose: () => void }) {
  const { content, texts, cell, readOnly } = useEditing()
  const { value, write, leave } = useCellText(cell)
  const { tag, label, length, limit } = factsOfCell(cell, { content, texts })
  useShortcut('ctrl+q', onClose)
  const lines = breaksLines(cell) || tag === 'RenMianLiYou'
  return (
    <>
      <textarea
        className={classes.zoomed}
        data-autofocus
        data-control
        data-career={cell === 'JianLi'}
        aria-label={label}
        value={value}
        readOnly={readOnly}
        maxLength={limit || undefined}
        spellCheck={false}
        onChange={(event) => write(event.target.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || lines || event.nativeEvent.isComposing) return
          event.preventDefault()
          onClose()
        }}
      />
      <div className={classes.zoomFoot}>
        <span className={classes.zoomRule}>
          {FILLING_RULES[tag as keyof typeof FILLING_RULES]?.join('　')}
        </span>
        <span className={classes.zoomLength}>
          {limit > 0 ? text.limitOf(length, limit) : text.lengthOf(length)}
        </span>
        <span>{text.zoomKeys}</span>
      </div>
    </>
  )
}
