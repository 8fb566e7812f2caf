import { type RefObject, useEffect } from 'react'
import type { PersonId } from '#shared/values/id'
import { Panel } from '../../../components'
import { BasicSection, ReportSection } from './BasicSection'
import { CareerSection } from './CareerSection'
import { HistoryBlock } from './HistoryBlock'
import classes from './person.module.css'
import { text } from './person.text'
import {
  AssessmentsSection,
  EducationsSection,
  FamilySection,
  PostsSection,
  RewardsSection,
  UnknownSection,
} from './RowSections'
import { SectionNav } from './SectionNav'
import { type JudgedWarning, WarningsBlock } from './WarningsBlock'

type PersonBodyProps = {
  id: PersonId
  scroller: RefObject<HTMLDivElement | null>
  warnings: readonly JudgedWarning[]
  saved: boolean
  onGo: (field: string) => void
  onLeaveField: () => void
  historyField: string
  onHistoryField: (field: string) => void
}

/** List of parts, the parts themselves, and the panel of warnings and history. */
export function PersonBody(props: PersonBodyProps) {
  const { scroller, onLeaveField } = props
  useEffect(() => {
    const frame = scroller.current
    frame?.addEventListener('focusout', onLeaveField)
    return () => frame?.removeEventListener('focusout', onLeaveField)
  }, [scroller, onLeaveField])
  return (
    <div className={classes.body}>
      <SectionNav scroller={scroller} />
      <div ref={scroller} className={classes.parts}>
        <BasicSection />
        <PostsSection />
        <CareerSection />
        <EducationsSection />
        <div className={classes.pair}>
          <FamilySection />
          <div>
            <RewardsSection />
            <AssessmentsSection />
          </div>
        </div>
        <ReportSection />
        <UnknownSection />
      </div>
      <Panel label={text.warnings}>
        <WarningsBlock id={props.id} warnings={props.warnings} saved={props.saved} onGo={props.onGo} />
        <HistoryBlock id={props.id} field={props.historyField} onField={props.onHistoryField} />
      </Panel>
    </div>
  )
}
