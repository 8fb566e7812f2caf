import type { Cycle } from '#shared/modules/awards/cycle'
import { SearchBox } from '../../../app/lists/ListParts'
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

/** What is to be done about the whole list, and its papers. */
export function HonourTools({ cycle, work, onDecide, onFile }: HonourToolsProps) {
  const mayConfirm = useRight('awards.confirm')
  const undecided = undecidedOf(work)
  const unfiled = work.all.some((it) => it.personId !== null && !it.filed)
  const { id: cycleId, title } = cycle
  if (work.all.length === 0) return null
  return (
    <div className={classes.tools}>
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
      <span className={classes.toolsEnd}>
        <AwardPaperActions
          paper={{ paper: 'certificates', cycleId, honours: [] }}
          name={text.certificatesFile(title)}
          beside
        />
        {work.all.some((it) => it.dossierDue) && (
          <AwardPaperActions paper={{ paper: 'dossier', cycleId }} name={text.dossierFile(title)} beside />
        )}
        <AwardPaperActions paper={{ paper: 'list', cycleId }} name={text.listFile(title)} />
      </span>
    </div>
  )
}

/** Finds within the list; beside it what is still to be registered. */
export function HonourSearch({ work }: Pick<HonourToolsProps, 'work'>) {
  const undecided = undecidedOf(work)
  return (
    <span className={classes.find}>
      {undecided > 0 && <span className={classes.toCheck}>{text.undecided(undecided)}</span>}
      <SearchBox value={work.words} label={text.search} onChange={work.setWords} />
    </span>
  )
}

function undecidedOf({ all }: HonourToolsProps['work']): number {
  return all.filter((it) => it.awardedOn === '' || it.document === '').length
}
