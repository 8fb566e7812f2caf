import { useState } from 'react'
import type { Box, Round, RoundSubject } from '#shared/modules/evaluations/round'
import { useCommand } from '../../../app/queries'
import { Button, ConfirmDialog, PageHead, showToast } from '../../../components'
import classes from './bench.module.css'
import { text } from './bench.text'
import type { BenchPlace } from './bench-place'
import type { BenchSession, BenchView } from './bench-session'

type BenchHeadProps = {
  round: Round
  box: Box
  place: BenchPlace
  session: BenchSession
  view: BenchView
  /** The one subject that the papers are about, where there is only one. */
  about: RoundSubject | undefined
}

/** Which papers these are, how many are entered, and the two ways on. */
export function BenchHead({ round, box, place, session, view, about }: BenchHeadProps) {
  const [removing, setRemoving] = useState(false)
  const entered = place.entry === 1 ? box.first : box.second
  const { opened, state } = view
  return (
    <>
      <PageHead
        title={text.title}
        facts={[round.title, box.name, about?.name ?? ''].join(text.gap).trimEnd()}
        actions={
          <>
            <Entered entered={entered} of={box.returned} />
            {opened?.ballot && (
              <Button kind="quiet" onClick={() => setRemoving(true)}>
                {text.panel.remove}
              </Button>
            )}
            {state?.changed && opened?.draft && (
              <Button kind="quiet" onClick={() => session.press('ctrl+delete')} keys="ctrl+delete">
                {text.panel.discard}
              </Button>
            )}
            <Button
              onClick={() => session.press('pageup')}
              keys="pageup"
              disabled={opened?.previous === null}
            >
              {text.previous}
            </Button>
            <Button kind="primary" onClick={() => session.press('ctrl+enter')} keys="ctrl+enter">
              {text.store}
            </Button>
          </>
        }
      />
      {removing && opened?.ballot && (
        <RemoveDialog
          {...{ place, session }}
          number={opened.number}
          version={opened.ballot.version}
          onClose={() => setRemoving(false)}
        />
      )}
    </>
  )
}

/** 录入 137／180 with its line. */
export function Entered({ entered, of }: { entered: number; of: number | null }) {
  const share = of ? Math.min(1, entered / of) : 0
  return (
    <span className={classes.entered}>
      <span>
        {text.entered} <strong>{entered}</strong>
        {of !== null && `／${of}`}
      </span>
      <span className={classes.track}>
        <span className={classes.fill} style={{ width: `${share * 100}%`, display: 'block' }} />
      </span>
    </span>
  )
}

type RemoveProps = {
  place: BenchPlace
  number: number
  version: number
  session: BenchSession
  onClose: () => void
}

function RemoveDialog({ place, number, version, session, onClose }: RemoveProps) {
  const remove = useCommand('evaluations.removeBallot')
  const confirm = async () => {
    const reply = await remove.run({ ...place, number, version })
    onClose()
    if (!reply.ok) showToast(reply.message, { tone: 'failed' })
    await session.open(number)
  }
  return (
    <ConfirmDialog
      title={text.remove.title(number)}
      consequence={text.remove.consequence}
      confirm={text.remove.confirm}
      onConfirm={() => void confirm()}
      onClose={onClose}
      busy={remove.running}
      danger
    />
  )
}
