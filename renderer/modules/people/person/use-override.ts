import type { DerivedTag } from '#shared/modules/people/elements'
import type { Override } from '#shared/modules/people/schema'
import { useEditing } from './editor-context'

/** The official text that stands instead of the one made from rows, if any, and the ways there and back. */
export function useOverride(tag: DerivedTag) {
  const { content, change, texts, handSource } = useEditing()
  const override: Override | undefined = content.overrides.find((it) => it.tag === tag)
  const others = content.overrides.filter((it) => it.tag !== tag)
  return {
    override,
    /** From now on this text is written by hand; it begins as it stands. */
    byHand: () => change({ overrides: [...others, { tag, text: texts[tag], source: handSource }] }),
    restore: () => change({ overrides: others }),
    write: (text: string) =>
      override && change({ overrides: [...others, { ...override, text }] }, `overrides.${tag}`),
  }
}
