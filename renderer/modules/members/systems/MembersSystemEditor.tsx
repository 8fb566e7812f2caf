import type { ReactNode } from 'react'
import type { MembersContent, MembersPart } from '#shared/modules/members/systems'
import { Button, Section } from '../../../components'
import classes from '../members.module.css'
import { ConductPart } from './ConductPart'
import { DuesPart } from './DuesPart'
import { MobilePart, TransferPart } from './MovementParts'
import { NEW_PARTS } from './new-parts'
import type { PartProps } from './part-props'
import { RatingPart } from './RatingPart'
import { RollPart } from './RollPart'
import { text } from './systems.text'
import { WarningPart } from './WarningPart'

type Props = { content: MembersContent; onChange: (content: MembersContent) => void; readOnly: boolean }
/** What a working system says of members: each part by itself, present or not. */
export function MembersSystemEditor({ content, onChange, readOnly }: Props) {
  const part = <P extends MembersPart>(key: P, draw: (props: PartProps<P>) => ReactNode) => (
    <Part
      key={key}
      part={key}
      present={content[key] !== null}
      readOnly={readOnly}
      onSwitch={(on) => onChange({ ...content, [key]: on ? NEW_PARTS[key] : null })}
    >
      {content[key] !== null &&
        draw({
          rule: content[key] as NonNullable<MembersContent[P]>,
          onChange: (rule) => onChange({ ...content, [key]: rule }),
          readOnly,
        })}
    </Part>
  )
  return (
    <>
      {part('rating', (props) => (
        <RatingPart {...props} />
      ))}
      {part('conduct', (props) => (
        <ConductPart {...props} />
      ))}
      {part('dues', (props) => (
        <DuesPart {...props} />
      ))}
      {part('warning', (props) => (
        <WarningPart {...props} />
      ))}
      {part('mobile', (props) => (
        <MobilePart {...props} />
      ))}
      {part('transfer', (props) => (
        <TransferPart {...props} />
      ))}
      {part('roll', (props) => (
        <RollPart {...props} />
      ))}
    </>
  )
}

type FrameProps = {
  part: MembersPart
  present: boolean
  readOnly: boolean
  onSwitch: (on: boolean) => void
  children: ReactNode
}

function Part({ part, present, readOnly, onSwitch, children }: FrameProps) {
  return (
    <Section
      title={text.parts[part]}
      action={
        !readOnly && (
          <Button small onClick={() => onSwitch(!present)}>
            {present ? text.drop : text.add}
          </Button>
        )
      }
      framed={present}
    >
      {present ? children : <p className={classes.quiet}>{text.absent}</p>}
    </Section>
  )
}
