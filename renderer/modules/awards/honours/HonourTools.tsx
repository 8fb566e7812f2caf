import type { Cycle } from '#shared/modules/awards/cycle'
import { useRight } from '../../../app/session'
import { Button } from '../../../components'
import { AwardPaperActions } from '../papers/AwardPaperActions'
import classes from './honours.module.css'
import { text } from './honours.text'
import type { useHonours } from './use-honours'

type HonourToolsProps = {
  cycle: Cycle
  work: ReturnType<typeof useHonours>
  onDecide: (() => void) | undefined
  onFile: () => void
}

/** Which honours are shown, what is to be done about them all, and the papers. */
export function HonourTools({ cycle, work, onDecide, onFile }: HonourToolsProps) {
  const mayConfirm = useRight('awards.confirm')
  const undecided = work.all.filter((it) => it.awardedOn === '' || it.document === '').length
  const unfiled = work.all.some((it) => it.personId !== null && !it.filed)
  const { id: cycleId, title } = cycle
  return (
    <div className={classes.tools}>
      <input
        className={classes.search}
        value={work.words}
        placeholder={text.search}
        aria-label={text.search}
        maxLength={60}
        onChange={(event) => work.setWords(event.target.value)}
      />
      {undecided > 0 && <span className={classes.toCheck}>{text.undecided(undecided)}</span>}
      {work.all.length > 0 && (
        <span className={classes.toolsEnd}>
          {onDecide && (
            <Button keys="f6" onClick={onDecide}>
              {text.decide}
            </Button>
          )}
          {mayConfirm && (
            <Button onClick={onFile} disabled={!unfiled || undecided > 0}>
              {text.file}
            </Button>
          )}
          <AwardPaperActions
            paper={{ paper: 'certificates', cycleId, honours: [] }}
            name={text.certificatesFile(title)}
            beside
          />
          <AwardPaperActions paper={{ paper: 'dossier', cycleId }} name={text.dossierFile(title)} beside />
          <AwardPaperActions paper={{ paper: 'list', cycleId }} name={text.listFile(title)} />
        </span>
      )}
    </div>
  )
}
