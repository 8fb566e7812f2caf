import { IconMinus, IconPlus, IconRotate2, IconRotateClockwise2 } from '@tabler/icons-react'
import { BottomBar, Button } from '../../../../components'
import { IconButton } from '../IconButton'
import classes from './correct.module.css'
import { text } from './correct.text'
import { isEdited } from './edits'
import type { Correction } from './use-correction'

/** The bar over a page that is being corrected. */
export function CorrectionTools({ correction, no }: { correction: Correction; no: number }) {
  const { edits, busy, told, comparing, acts } = correction
  return (
    <header className={classes.bar}>
      <strong>{text.title(no)}</strong>
      <span className={classes.group}>
        <IconButton icon={<IconRotate2 />} label={text.turnLeft} keys="l" onClick={() => acts.turn(-1)} />
        <IconButton
          icon={<IconRotateClockwise2 />}
          label={text.turnRight}
          keys="r"
          onClick={() => acts.turn(1)}
        />
      </span>
      <Button keys="a" onClick={acts.find} loading={busy}>
        {text.find}
      </Button>
      <span className={classes.group}>
        <IconButton icon={<IconMinus />} label={text.less} keys="[" onClick={() => acts.lean(-1)} />
        <output className={classes.angle} aria-label={text.angle}>
          {text.degrees(edits.deskew)}
        </output>
        <IconButton icon={<IconPlus />} label={text.more} keys="]" onClick={() => acts.lean(1)} />
      </span>
      <button
        type="button"
        className={classes.toggle}
        aria-pressed={comparing}
        title={text.compareKey}
        onClick={acts.compare}
      >
        {text.compare}
      </button>
      <span className={classes.told} role="status">
        {told}
      </span>
    </header>
  )
}

/** What becomes of the correction. */
export function CorrectionEnd({ correction }: { correction: Correction }) {
  const { edits, busy, acts, mayTakeBack } = correction
  return (
    <BottomBar
      kind="commit"
      right={
        <>
          {edits.crop && (
            <Button kind="quiet" onClick={() => acts.crop(null)}>
              {text.noCrop}
            </Button>
          )}
          {mayTakeBack && (
            <Button kind="quiet" onClick={acts.takeBack}>
              {text.takeBack}
            </Button>
          )}
          <Button keys="escape" onClick={acts.end}>
            {text.cancel}
          </Button>
          <Button kind="primary" keys="ctrl+s" onClick={acts.save} disabled={!isEdited(edits)} loading={busy}>
            {text.save}
          </Button>
        </>
      }
    >
      <span className={classes.note}>{text.note}</span>
    </BottomBar>
  )
}
