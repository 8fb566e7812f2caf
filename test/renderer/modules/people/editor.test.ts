import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCareer } from '#shared/modules/people/rules-career'
import { emptyContent } from '#shared/modules/people/rules-texts'
import type { CareerEntry, PersonContent } from '#shared/modules/people/schema'
import {
  contentErrors,
  entryText,
  tidied,
  withEntryText,
  withLinesParted,
  withOneMain,
} from '../../../../renderer/modules/people/person/checked-content'
import {
  clashesBetween,
  edited,
  isChanged,
  redone,
  settled,
  settledContent,
  startEditing,
  stored,
  undone,
} from '../../../../renderer/modules/people/person/editor-state'
import { remedyOf } from '../../../../renderer/modules/people/person/remedies'

const person = (part: Partial<PersonContent> = {}): PersonContent => ({
  ...emptyContent(),
  name: '甲',
  ...part,
})
const entry = (id: string, startedOn: string, endedOn: string, text = '某局科员'): CareerEntry => ({
  id,
  startedOn,
  endedOn,
  text,
  notes: [],
})

describe('editing one person', () => {
  it('undoes and redoes step by step, typing on in one field being one step', () => {
    let state = startEditing(person(), 1)
    state = edited(state, { health: '健' }, 'health')
    state = edited(state, { health: '健康' }, 'health')
    state = edited(settled(state), { health: '一般' }, 'health')
    expect(undone(state).content.health).toBe('健康')
    expect(undone(undone(state)).content.health).toBe('')
    expect(redone(undone(state)).content.health).toBe('一般')
  })

  it('ends at a save, which the window’s undo takes back', () => {
    const typed = edited(startEditing(person(), 1), { health: '健康' }, 'health')
    const saved = stored(typed, typed.content, 2)
    expect(isChanged(saved)).toBe(false)
    expect(saved.past).toEqual([])
    expect(undone(saved)).toBe(saved)
  })

  it('shows what stands now where nothing was typed', () => {
    const taken = edited(startEditing(person(), 1), { health: '健康' }, 'health')
    const after = stored(undone(taken), person({ health: '一般' }), 2)
    expect(after.content.health).toBe('一般')
    expect([isChanged(after), after.future]).toEqual([false, []])
  })

  it('keeps what was typed while a save was under way', () => {
    const sent = edited(startEditing(person(), 1), { health: '健康' }, 'health')
    const typed = edited(sent, { specialty: '财会' }, 'specialty')
    const saved = stored(typed, sent.content, 2)
    expect(saved.content.specialty).toBe('财会')
    expect(isChanged(saved)).toBe(true)
  })

  it('asks only where both sides changed a field, and nothing when the common ground is unknown', () => {
    const base = person({ health: '健康', specialty: '财会' })
    const mine = { ...base, specialty: '水利', birthplace: '云泽' }
    const theirs = { ...base, specialty: '林业', health: '一般' }
    const proposed = (known: PersonContent | null) =>
      Object.fromEntries(clashesBetween(known, mine, theirs).map((it) => [it.key, it.proposed]))
    expect(proposed(base)).toEqual({ health: 'theirs', specialty: null, birthplace: 'mine' })
    expect(proposed(null)).toEqual({ health: null, specialty: null, birthplace: null })
    expect(settledContent(mine, theirs, new Map([['birthplace', 'mine']]))).toEqual({
      ...theirs,
      birthplace: '云泽',
    })
  })
})

describe('what may be saved', () => {
  it('names the field of every date that cannot be read, and lets warnings be', () => {
    const content = person({ birth: '199013', career: [entry('a', '2001.13', '')], party: '读不出' })
    expect(Object.keys(contentErrors(content))).toEqual(['birth', 'career.0.startedOn'])
    expect(contentErrors(person({ name: ' ' }))).toHaveProperty('name')
  })

  it('drops rows in which nothing was filled in, and no other', () => {
    const blank = { id: 'x', relation: '', name: '', birth: '', politics: '', workplace: '' }
    const content = person({
      family: [blank, { ...blank, id: 'y', name: '乙' }],
      career: [{ ...entry('a', '2001.01', ''), notes: ['（其间：学习）', ''] }, entry('b', '', '', '')],
    })
    const kept = tidied(content)
    expect(kept.family.map((it) => it.id)).toEqual(['y'])
    expect(kept.career.map((it) => [it.id, it.notes])).toEqual([['a', ['（其间：学习）']]])
  })

  it('has one main post: the one that was made it last', () => {
    const post = (id: string, isMain: boolean) => ({ id, isMain }) as PersonContent['posts'][number]
    const after = withOneMain([post('a', true), post('b', false)], [post('a', true), post('b', true)])
    expect(after.map((it) => it.isMain)).toEqual([false, true])
  })
})

describe('both sides of the 简历', () => {
  it('parts pasted lines into entries and loses nothing of them', () => {
    const pasted =
      '2001.09--2005.08  某大学学习\n2005.08--2009.11  某乡科员\n（其间：2006.09--2008.06在党校学习）\n2009.11--  某局副局长'
    const parted = withLinesParted([withEntryText(entry('keep', '', '', ''), pasted)])
    const read = parseCareer(pasted, () => '')
    expect(parted.map((it) => ({ ...it, id: '' }))).toEqual(read)
    expect(parted[0]?.id).toBe('keep')
  })

  it('leaves text without dated lines as it was typed, line breaks and all', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\u4e00-\u9fa5（）：，\n]{0,40}$/), (typed) => {
        const written = withEntryText(entry('a', '2001.01', ''), typed)
        expect(withLinesParted([written])).toEqual([written])
        expect(entryText(written)).toBe(typed)
      }),
    )
  })

  it('offers the month that closes a gap', () => {
    const content = person({ career: [entry('a', '2016.08', '2020.03'), entry('b', '2020.05', '')] })
    const gap = {
      key: '',
      code: 'career.gap',
      field: 'career.1',
      title: '',
      detail: '',
      severity: 'check' as const,
    }
    const remedy = remedyOf(gap, content)
    expect(remedy?.label).toBe('补为 2020.05')
    expect(remedy?.part.career?.[0]?.endedOn).toBe('2020.05')
    expect(remedyOf({ ...gap, code: 'family.politics' }, content)).toBeNull()
  })
})
