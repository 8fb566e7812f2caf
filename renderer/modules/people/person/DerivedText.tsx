import { type DerivedTag, elementOf } from '#shared/modules/people/elements'
import { LinkButton } from '../../../components'
import { useEditing } from './editor-context'
import classes from './person.module.css'
import { text } from './person.text'
import { useOverride } from './use-override'

type DerivedTextProps = {
  tag: DerivedTag
  /** The official text is in sight elsewhere; only one written by hand is shown. */
  onlyOverridden?: boolean
  /** Names the element where several stand together. */
  named?: boolean
}

/** The official text of a set: made from its rows, or written by hand and marked so, with the way back. */
export function DerivedText({ tag, onlyOverridden, named }: DerivedTextProps) {
  const { derived, readOnly } = useEditing()
  const { override, byHand, restore, write } = useOverride(tag)
  if (!override && onlyOverridden && readOnly) return null
  return (
    <div className={classes.derived} data-field={tag} data-named={named}>
      <span className={classes.derivedLabel}>{named ? text.elementLabel(tag) : text.derived.title}</span>
      {override ? (
        <textarea
          data-control
          className={classes.derivedHand}
          rows={1}
          readOnly={readOnly}
          aria-label={text.elementLabel(tag)}
          title={text.derived.source(override.source)}
          maxLength={elementOf(tag)?.limit || undefined}
          value={override.text}
          spellCheck={false}
          onChange={(event) => write(event.target.value)}
        />
      ) : (
        <p className={classes.derivedText} data-selectable>
          {onlyOverridden ? '' : derived[tag] || <span className={classes.none}>{text.derived.empty}</span>}
        </p>
      )}
      <span className={classes.derivedAside}>
        {override ? text.derived.source(override.source) : text.derived.from}
        {!readOnly && (
          <LinkButton onClick={override ? restore : byHand}>
            {override ? text.derived.restore : text.derived.byHand}
          </LinkButton>
        )}
      </span>
      {override && override.text !== derived[tag] && (
        <p className={classes.derivedOther}>{text.derived.generated(derived[tag] || text.derived.empty)}</p>
      )}
    </div>
  )
}
