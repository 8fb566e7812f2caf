import type { RoundSubject } from '#shared/modules/evaluations/round'
import { plain } from './words'

/** Who a line is about, or why nobody can say. */
export type ReadWho = { ok: true; subject: number } | { ok: false; message: string; remedy: string }

type Said = { order: string; name: string }

/**
 * Finds the subject of a line: by the name, and where that is not one person's alone by the unit behind it in brackets
 * or by 序. `keyed`: the sheet was made for these ballots, so that its 序 is the place on them.
 */
export function whoIs(
  subjects: readonly RoundSubject[],
  strangers: readonly RoundSubject[],
  { order, name }: Said,
  keyed: boolean,
): ReadWho {
  const place = Number(plain(order))
  const atPlace = plain(order) === '' ? undefined : subjects[place - 1]
  if (plain(name) === '') {
    if (keyed && atPlace) return { ok: true, subject: atPlace.no }
    const [only] = subjects
    if (only && subjects.length === 1) return { ok: true, subject: only.no }
    return { ok: false, message: '没有写姓名。', remedy: '补上姓名，或删去这一行。' }
  }
  const named = subjects.filter((it) => isNamed(it, name))
  const [first] = named
  if (!first) return unknown(strangers, name)
  if (named.length > 1) return namesake(named, { atPlace, name, keyed })
  if (keyed && atPlace && atPlace !== first)
    return {
      ok: false,
      message: `第 ${place} 个对象是${atPlace.name}，这一行写的是${first.name}。`,
      remedy: '改回原来的序和姓名。',
    }
  return { ok: true, subject: first.no }
}

/** 罗砚秋, and 罗砚秋（青石镇） where a list needs it. */
function isNamed({ name, unitName }: RoundSubject, text: string): boolean {
  const said = plain(text)
  return said === plain(name) || (unitName !== '' && said === plain(`${name}(${unitName})`))
}

function unknown(strangers: readonly RoundSubject[], name: string): ReadWho {
  const other = strangers.find((it) => isNamed(it, name))
  if (!other) return { ok: false, message: `票上没有“${name.trim()}”。`, remedy: '核对姓名，或删去这一行。' }
  const why = other.excluded || other.treatment.reason || '不属这一箱的单位，或已回避'
  return {
    ok: false,
    message: `${other.name}不在这一箱的票上（${why}）。`,
    remedy: '删去这一行；应当评的，先改轮次的对象或回避。',
  }
}

type Asked = { atPlace: RoundSubject | undefined; name: string; keyed: boolean }

function namesake(named: readonly RoundSubject[], { atPlace, name, keyed }: Asked): ReadWho {
  if (keyed && atPlace && named.includes(atPlace)) return { ok: true, subject: atPlace.no }
  const units = named.map((it) => it.unitName || it.post || `第 ${it.no} 号`).join('、')
  return {
    ok: false,
    message: `票上有 ${named.length} 位“${name.trim()}”（${units}）。`,
    remedy: `在姓名后加单位，如“${named[0]?.name}（${named[0]?.unitName}）”。`,
  }
}
