import { refuse } from '#shared/ipc/reply'
import { ErrorNotice } from '../components'
import { text } from './app.text'
import classes from './frame.module.css'
import { useRight, useSession } from './session'

/** Says on every page, to whoever sees dossiers, that the database was moved without the files of their pages. */
export function MissingPages() {
  const { state } = useSession()
  const sees = useRight('dossiers.see')
  if (!sees || state.missingPages === '') return null
  const { missing, missingRemedy } = text.pagesFolder
  return (
    <div className={classes.missing}>
      <ErrorNotice
        error={refuse('damaged', missing(state.missingPages), { remedy: missingRemedy(state.missingPages) })}
      />
    </div>
  )
}
