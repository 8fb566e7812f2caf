import type { Programme } from '#shared/modules/awards/programme'
import { programmeProblems } from '#shared/modules/awards/rules'
import { PanelBlock } from '../../../components'
import classes from './cycles.module.css'
import { text } from './cycles.text'

/** A programme in short: its categories with their quotas, its stages, and what is still wrong with it. */
export function ProgrammeOutline({ programme: { content } }: { programme: Programme }) {
  const errors = programmeProblems(content).filter((it) => it.kind === 'error')
  return (
    <>
      <PanelBlock title={text.categories} facts={content.categories.length}>
        {content.categories.map((it) => (
          <div key={it.key} className={classes.line}>
            <span className={classes.words}>{it.label}</span>
            <span className={classes.figure}>{text.quota(it.quota)}</span>
          </div>
        ))}
      </PanelBlock>
      <PanelBlock title={text.stages} facts={content.stages.length}>
        {content.stages.map((it) => (
          <div key={it.key} className={classes.line}>
            <span className={classes.words}>{it.label}</span>
            <span className={classes.quiet}>{it.actor}</span>
          </div>
        ))}
      </PanelBlock>
      <PanelBlock>
        {errors.length === 0 ? (
          <p className={classes.plain}>{text.noProblems}</p>
        ) : (
          <>
            <p className={classes.amber}>{text.problems(errors.length)}</p>
            <ul className={classes.problems}>
              {errors.map((it) => (
                <li key={`${it.place} ${it.text}`}>{it.text}</li>
              ))}
            </ul>
            <p className={classes.plain}>{text.errorsWait}</p>
          </>
        )}
      </PanelBlock>
    </>
  )
}
