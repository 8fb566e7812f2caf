import { IconRotate2, IconRotateClockwise2 } from '@tabler/icons-react'
import { Button } from '../../../../components'
import { IconButton } from '../IconButton'
import classes from './correct.module.css'
import { text } from './correct.text'
import { isEdited } from './edits'
import type { Correction } from './use-correction'

/** The bar over a page that is being corrected. */
export function CorrectionTools({ correction, no }: { correction: Correction; no: number }) {
  const { edits, busy, told, comparing, acts, mayTakeBack } = correction
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
        <Button kind="quiet" keys="[" title={text.less} onClick={() => acts.lean(-1)}>
          −
        </Button>
        <output className={classes.angle} aria-label={text.angle}>
          {text.degrees(edits.deskew)}
        </output>
        <Button kind="quiet" keys="]" title={text.more} onClick={() => acts.lean(1)}>
          +
        </Button>
      </span>
      {edits.crop && (
        <Button kind="quiet" onClick={() => acts.crop(null)}>
          {text.noCrop}
        </Button>
      )}
      <IconToggle pressed={comparing} onClick={acts.compare} />
      <span className={classes.told} role="status">
        {told}
      </span>
      <span className={classes.ends}>
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
      </span>
    </header>
  )
}

function IconToggle({ pressed, onClick }: { pressed: boolean; onClick: () => void }) {
  return (
    <button type="button" className={classes.toggle} aria-pressed={pressed} onClick={onClick}>
      {text.compare}
    </button>
  )
}
