import { BasicsSection } from './BasicsSection'
import { FormNav } from './FormNav'
import { MaterialsSection } from './MaterialsSection'
import classes from './nominations.module.css'
import { OwnFieldsSection } from './OwnFieldsSection'
import { LongSection } from './TextSections'
import type { NominationEditing } from './use-nomination'

/** The form in the order in which it is printed, with a list of its parts at the left. */
export function NominationForm({ editing }: { editing: NominationEditing }) {
  const { cycle, content } = editing
  const category = cycle.content.categories.find((it) => it.key === content.category)
  const person = category?.subject === 'person'
  return (
    <>
      <FormNav editing={editing} />
      <div className={classes.parts}>
        <BasicsSection editing={editing} />
        {person && <LongSection editing={editing} part="resume" facts={['resume']} serif />}
        <LongSection editing={editing} part="deeds" facts={['deeds']} />
        {category && category.fields.length > 0 && <OwnFieldsSection editing={editing} category={category} />}
        <LongSection
          editing={editing}
          part="honours"
          facts={person ? ['honours', 'benefits'] : ['honours']}
        />
        <LongSection editing={editing} part="opinions" facts={['unitOpinion', 'unitNotice']} />
        {category && <MaterialsSection editing={editing} category={category} />}
      </div>
    </>
  )
}
