import type { Matter } from '#shared/modules/matters/matter'
import { shownDay } from '#shared/values/iso-day'
import { PanelBlock } from '../../../components'
import classes from '../matters.module.css'
import { text } from '../matters.text'

const words = text.side

/** All that became of a matter, the latest first. */
export function History({ matter: { entries } }: { matter: Matter }) {
  return (
    <PanelBlock title={words.history}>
      {entries.length === 0 && <p className={classes.note}>{words.noHistory}</p>}
      <ul className={classes.history} aria-label={words.history}>
        {entries.map((it) => (
          <li key={it.id}>
            <p>
              <span className={classes.quiet}>{shownDay(it.on)}</span> {it.label || words.entries[it.kind]}
              {(it.kind === 'due' || it.kind === 'level') && it.after !== '' && (
                <span className={classes.quiet}>
                  {' '}
                  {words.due} {words.changed(shownDay(it.before), shownDay(it.after))}
                </span>
              )}
            </p>
            {it.words !== '' && <p>{it.words}</p>}
            <p className={classes.quiet}>{it.by}</p>
          </li>
        ))}
      </ul>
    </PanelBlock>
  )
}
