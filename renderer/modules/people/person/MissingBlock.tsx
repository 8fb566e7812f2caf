import { LinkButton, PanelBlock } from '../../../components'
import { useEditing } from './editor-context'
import classes from './person.module.css'
import { text } from './person.text'

/** How complete the file is, and what is missing, each a way to where it is filled in. */
export function MissingBlock() {
  const { missing, percent, go, photo, readOnly } = useEditing()
  return (
    <PanelBlock title={text.complete} facts={`${percent}%`}>
      <div className={classes.meter}>
        <div className={classes.meterFill} style={{ width: `${percent}%` }} />
      </div>
      {missing.length === 0 ? (
        <p className={classes.quiet}>{text.nothingMissing}</p>
      ) : (
        <p className={classes.missing}>
          <span className={classes.quiet}>{text.notFilled}</span>
          {missing.map((part) => (
            <LinkButton
              key={part.label}
              onClick={() => ('photo' in part && !readOnly ? photo.open() : go(part.field))}
            >
              {part.label}
            </LinkButton>
          ))}
        </p>
      )}
    </PanelBlock>
  )
}
