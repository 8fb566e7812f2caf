import { type RefObject, useContext, useEffect } from 'react'
import { Panel } from '../../../components'
import { PersonSlots } from '../person-slots'
import { BasicSection, ReportSection } from './BasicSection'
import { CareerSection } from './CareerSection'
import { ExtrasSection } from './ExtrasSection'
import { useEditing } from './editor-context'
import { HistoryBlock } from './HistoryBlock'
import { MissingBlock } from './MissingBlock'
import { PostsSection } from './PostsSection'
import classes from './person.module.css'
import { text } from './person.text'
import { RanksSection } from './RanksSection'
import {
  AssessmentsSection,
  EducationsSection,
  FamilySection,
  RewardsSection,
  UnknownSection,
} from './RowSections'
import { SectionNav } from './SectionNav'
import { WarningsBlock } from './WarningsBlock'

/** List of parts, the parts themselves, and the panel of warnings, what is missing, and history. */
export function PersonBody({ scroller }: { scroller: RefObject<HTMLDivElement | null> }) {
  const { opened } = useEditing()
  const { panel } = useContext(PersonSlots)
  return (
    <div className={classes.body}>
      <SectionNav scroller={scroller} />
      <PersonParts scroller={scroller} />
      <Panel label={text.warnings}>
        <WarningsBlock />
        <MissingBlock />
        {panel.map(({ key, part: Part }) => (
          <Part key={key} id={opened.person.id} />
        ))}
        <HistoryBlock />
      </Panel>
    </div>
  )
}

/** Every part of the record, one below the other. Leaving a field ends one step of undo. */
export function PersonParts({ scroller }: { scroller: RefObject<HTMLDivElement | null> }) {
  const { act } = useEditing()
  useEffect(() => {
    const frame = scroller.current
    const settle = () => act({ do: 'settle' })
    frame?.addEventListener('focusout', settle)
    return () => frame?.removeEventListener('focusout', settle)
  }, [scroller, act])
  return (
    <div ref={scroller} className={classes.parts} data-structure>
      <BasicSection />
      <PostsSection />
      <RanksSection />
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
      <ExtrasSection />
      <UnknownSection />
    </div>
  )
}
