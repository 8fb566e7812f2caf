import { type DerivedTag, elementOf } from '#shared/modules/people/elements'
import { useSession } from '../../../app/session'
import { dateWords } from '../../../app/when'
import { LinkButton } from '../../../components'
import { useEditing } from './editor-context'
import classes from './person.module.css'
import { text } from './person.text'

type DerivedTextProps = {
  tag: DerivedTag
  /** The official text is in sight elsewhere; only one written by hand is shown. */
  onlyOverridden?: boolean
  /** Names the element where several stand together. */
  named?: boolean
}

/** The official text of a set: made from its rows, or written by hand and marked so, with the way back. */
export function DerivedText({ tag, onlyOverridden, named }: DerivedTextProps) {
  const { content, change, derived, readOnly } = useEditing()
  const { caller } = useSession()
  const override = content.overrides.find((it) => it.tag === tag)
  const others = content.overrides.filter((it) => it.tag !== tag)
  if (!override && onlyOverridden && readOnly) return null
  const byHand = () =>
    change({
      overrides: [
        ...others,
        { tag, text: derived[tag], source: text.derived.handSource(caller.name, dateWords(new Date())) },
      ],
    })
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
          onChange={(event) =>
            change({ overrides: [...others, { ...override, text: event.target.value }] }, `overrides.${tag}`)
          }
        />
      ) : (
        <p className={classes.derivedText} data-selectable>
          {onlyOverridden ? '' : derived[tag] || <span className={classes.none}>{text.derived.empty}</span>}
        </p>
      )}
      <span className={classes.derivedAside}>
        {override ? text.derived.source(override.source) : text.derived.from}
        {!readOnly && (
          <LinkButton onClick={override ? () => change({ overrides: others }) : byHand}>
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
