import { useEffect, useState } from 'react'

/** Full pinyin and initials of a Chinese label, for pickers that are typed into: 出生年月 → "chushengnianyue csny". */
export type Spelling = (label: string) => string

let loaded: Spelling | null = null

/** The speller; its dictionary is fetched when the first picker opens, and until then spells nothing. */
export function useSpelling(): Spelling {
  const [spell, setSpell] = useState<Spelling | null>(() => loaded)
  useEffect(() => {
    if (spell) return
    let here = true
    void load().then((ready) => here && setSpell(() => ready))
    return () => {
      here = false
    }
  }, [spell])
  return spell ?? unspelled
}

async function load(): Promise<Spelling> {
  const { pinyin } = await import('pinyin-pro')
  const spelled = new Map<string, string>()
  loaded = (label) => {
    const known = spelled.get(label)
    if (known !== undefined) return known
    const full = pinyin(label, { toneType: 'none', type: 'array' }).join('')
    const initials = pinyin(label, { pattern: 'first', toneType: 'none', type: 'array' }).join('')
    const both = `${full} ${initials}`.toLowerCase()
    spelled.set(label, both)
    return both
  }
  return loaded
}

function unspelled(): string {
  return ''
}
