import { useMediaQuery } from '@mantine/hooks'
import { useMeasures } from '../../../components'
import { useUnits } from '../people.queries'
import { newRowId } from '../row-id'
import { withOneMain } from './checked-content'
import { DerivedText } from './DerivedText'
import { useEditing } from './editor-context'
import { text } from './person.text'
import { postColumns } from './post-columns'
import { RowSection } from './RowSection'

/** 职务职级: posts held and past, with what they print as 现任职务. */
export function PostsSection() {
  const { content, view } = useEditing()
  const { units, nameOf, short } = useUnits()
  const { scale } = useMeasures()
  const wide = useMediaQuery('(width >= 1600px)')
  const room = view === 'both' ? 'beside' : wide ? 'wide' : scale > 1 ? 'tight' : 'normal'
  const held = content.posts.filter((it) => it.endedOn === '')
  const options = units.map((it) => {
    const label = short.unitOf(it.id)
    return {
      value: it.id,
      label,
      hint: it.name !== label ? it.name : it.parentId ? nameOf(it.parentId) : undefined,
    }
  })
  return (
    <RowSection
      set="posts"
      facts={text.about.posts(held.length, held.filter((it) => it.isMain).length)}
      empty={text.post.empty}
      columns={postColumns(options, room)}
      settle={withOneMain}
      newRow={() => ({
        id: newRowId(),
        organizationId: content.organizationId,
        unitName: '',
        title: '',
        startedOn: '',
        endedOn: '',
        documentNo: '',
        level: '',
        isMain: held.length === 0,
        printed: true,
        probationEndsOn: '',
      })}
    >
      <DerivedText tag="XianRenZhiWu" />
    </RowSection>
  )
}
